import type { z } from 'zod'
import type { Frozen } from '../../frozen.ts'
import type { linkRequestSchema, linkRevocationSchema, linkSchema } from './linkSchema.ts'

export type SeenLink = Frozen<z.output<typeof linkSchema>>

export type LinkRequest = Frozen<z.output<typeof linkRequestSchema>>
/** One that is not there yet. */
export type WantedLink = Exclude<LinkRequest, { readonly renew: string }>

export type LinkRevocation = Frozen<z.output<typeof linkRevocationSchema>>
