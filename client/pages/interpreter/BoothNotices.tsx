import type { Agenda } from '../../../shared/domain/agenda/agenda.ts'
import type { Live } from '../../../shared/protocol/view.ts'
import { NoticePlates, useOwnNotices } from '../../features/incoming/NoticePlates.tsx'
import { useLanguage } from '../../page/words/language.ts'
import { useIncomingWords } from '../../words/incoming.ts'
import { boothNotice, sayBoothNotice } from './boothNotice.ts'
import type { NextTurn } from './boothScene.ts'

export interface BoothNoticesProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly next: NextTurn | undefined
  readonly zone: string
}

/** What was changed while the show runs, and what comes next for this booth. */
export function BoothNotices({ agenda, live, next, zone }: BoothNoticesProps) {
  const words = useIncomingWords()
  const { language } = useLanguage()
  const lines = useOwnNotices().map(({ id, what }) => ({
    id,
    text: sayBoothNotice(boothNotice(what, agenda, live, next), { words, language, zone }),
  }))
  return <NoticePlates lines={lines} />
}
