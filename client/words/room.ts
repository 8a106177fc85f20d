import { createWords } from './createWords.ts'
import type { RoomWords } from './en/room.ts'

/** What moderators and crew both read. */
export const useRoomWords = createWords<RoomWords>({
  en: () => import('./en/room.ts').then((module) => module.room),
  fr: () => import('./fr/room.ts').then((module) => module.room),
})
