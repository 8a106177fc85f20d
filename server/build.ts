/** Set by the build to a mark of its sources. */
declare const ROSTRUM_BUILD: string | undefined

/** Which build this is; `null` when it runs from its sources. */
export const BUILD: string | null = typeof ROSTRUM_BUILD === 'string' ? ROSTRUM_BUILD : null
