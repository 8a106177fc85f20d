/** A name inside a sentence: written from right to left, it must not turn the words and figures beside it. */
export function isolated(name: string): string {
  return /[\u0590-\u08ff\ufb1d-\ufefc]/.test(name) ? `\u2068${name}\u2069` : name
}

/** With a capital, for a button or the start of a line. */
export function capitalIn(locale: string): (text: string) => string {
  return (text) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}

/** What is said of so many, where a language says it differently; what is left out is said as `other`. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** By the language's own rules (CLDR): French takes the singular for 0, 1 and 1.5; English for 1 alone. */
export function pluralIn(locale: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale)
  return (n, forms) => forms[rules.select(n)] ?? forms.other
}
