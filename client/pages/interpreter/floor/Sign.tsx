import { boothCode } from '../../../../shared/domain/agenda/boothCode.ts'
import { languageCode } from '../../../../shared/domain/agenda/languageCode.ts'
import { sentenceTime } from '../../../../shared/words/format.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { textureOf } from '../../../page/floor/texture.ts'
import { useLanguage } from '../../../page/words/language.ts'
import type { FloorSign } from '../boothScene.ts'
import { useInterpreterWords } from '../words.ts'
import css from './Sign.module.css'

export type SpokenFloor = Extract<FloorSign, { is: 'spoken' }>

export interface SignProps {
  readonly floor: SpokenFloor
  /** The booth's first language; another one that it works into is its retour. */
  readonly own: string
  readonly zone: string
}

const NO_LANGUAGES: readonly string[] = []

/** The large letters; what they say is the page's heading. */
export function Sign({ floor, own, zone }: SignProps) {
  const words = useInterpreterWords()
  const { language } = useLanguage()
  const languages = useShow((state) => state.agenda?.languages ?? NO_LANGUAGES)
  const { task } = floor
  const works = task.is === 'interprets' || task.is === 'relays'
  const into = works ? task.into : own
  const restLabel = floor.until === null ? words.booth : words.boothUntil(sentenceTime(floor.until, zone, language))
  return (
    <div className={css['pairs']} aria-hidden="true" data-you={works ? 'works' : 'rests'}>
      <p
        className={css['side']}
        data-sure={floor.heard ? 'heard' : 'planned'}
        data-texture={textureOf(floor.language, languages)}
      >
        <span>{words.floor}</span>
        <b>{languageCode(floor.language)}</b>
      </p>
      <How task={task} own={own} />
      <svg aria-hidden="true" className={css['arrow']} viewBox="0 0 80 40" fill="none" stroke="currentColor">
        <path strokeWidth="5" d="M2 20h70M56 4l16 16-16 16" />
      </svg>
      <p className={css['side']} data-you={works ? 'works' : 'rests'} data-texture={textureOf(into, languages)}>
        <span>{works ? words.into : restLabel}</span>
        <b>{works ? languageCode(into) : words.rests}</b>
      </p>
    </div>
  )
}

/** How the booth comes by its work or its rest; nothing where that goes without saying. */
function How({ task, own }: { readonly task: SpokenFloor['task']; readonly own: string }) {
  const words = useInterpreterWords()
  if (task.is === 'relays') {
    return (
      <p className={css['how']}>
        <span>{words.relayFrom(boothCode(task.via))}</span> <b>{words.youHear(languageCode(task.heard))}</b>
      </p>
    )
  }
  if (task.is === 'rests' && task.covered !== null) {
    return (
      <p className={css['how']}>
        <span>{words.coveredBy(boothCode(task.covered))}</span>
      </p>
    )
  }
  if (task.is !== 'interprets' || task.into === own) return null
  return (
    <p className={css['how']}>
      <b>{words.retour}</b>
    </p>
  )
}
