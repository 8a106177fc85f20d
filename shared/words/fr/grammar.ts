import { NBSP, pluralIn } from '../grammar.ts'

export const locale = 'fr'

export const plural = pluralIn(locale)

export function timeOfDay(hour: number, minute: string): string {
  return `${hour}${NBSP}h${NBSP}${minute}`
}
