/** What a schema makes, as it is handed on: nobody changes it. Instants and durations are numbers, and stay what they are. */
export type Frozen<T> = T extends string | number ? T : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

/** `true` where the two are one type to the last optional field; `true satisfies Same<A, B>` fails to compile otherwise. */
export type Same<A, B> =
  (<T>() => T extends Frozen<A> ? 1 : 2) extends <T>() => T extends Frozen<B> ? 1 : 2 ? true : false
