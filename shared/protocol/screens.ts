import type { z } from 'zod'
import type { Role } from '../domain/actor.ts'
import type { Frozen } from '../frozen.ts'
import type { pageView, screenSchema } from './screenSchema.ts'

/** The pages of a show. */
export type PageView = z.output<typeof pageView>

/** One connected page. */
export type Screen = Frozen<z.output<typeof screenSchema>>

/**
 * So many screens of the public are told one by one, the stages first. All of a hall of ten thousand would be more than a
 * connection may have waiting: whoever moderates it would be cut off, and again on each return.
 */
export const MOST_PUBLIC_SCREENS = 1_000

/** Where a screen of this role can be sent: what its own key opens, and what needs none. */
export function pagesOf(role: Role): readonly PageView[] {
  switch (role) {
    case 'admin':
    case 'moderator':
      return ['moderator', 'record', 'programme', 'stage']
    case 'crew':
      return ['crew', 'record', 'programme', 'stage']
    case 'speaker':
      return ['speaker', 'programme', 'stage']
    case 'interpreter':
      return ['interpreter', 'programme', 'stage']
    case 'public':
      return ['programme', 'stage']
  }
}
