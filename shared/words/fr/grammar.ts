import { pluralIn } from '../grammar.ts'

export const locale = 'fr'

export const plural = pluralIn(locale)

export function timeOfDay(hour: number, minute: string): string {
  return `${hour}\u00a0h\u00a0${minute}`
}
