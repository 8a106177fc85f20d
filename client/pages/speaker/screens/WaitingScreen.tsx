import type { PersonId, Zone } from '../../../../shared/domain/agenda/agenda.ts'
import type { Instant } from '../../../../shared/domain/time.ts'
import { dateIn, lengthOf, listOf, say, sentenceTime, utcOffset } from '../../../../shared/words/format.ts'
import type { Wait } from '../../../../shared/words/wait.ts'
import { useShow } from '../../../page/connection/ShowConnection.tsx'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import css from '../PersonScreen.module.css'
import { useSpeakerWords } from '../words.ts'
import { ReadyPress } from './ReadyPress.tsx'
import type { WaitingScene } from './speakerScene.ts'

export interface WaitingScreenProps {
  readonly scene: WaitingScene
  readonly me: PersonId
  readonly zone: Zone
  readonly now: Instant
}

/** When it is my turn, after whom, and for how long. */
export function WaitingScreen({ scene, me, zone, now }: WaitingScreenProps) {
  const words = useSpeakerWords()
  const ready = useShow((state) => state.mine?.ready ?? false)
  const unstarted = scene.status === 'unstarted'
  const lines = headline(words, scene)
  return (
    <>
      <h1 className={css['big']}>
        {unstarted ? scene.opening.wait.is === 'now' ? words.before.due : words.before.title : <Lines lines={lines} />}
      </h1>
      <About wait={unstarted ? scene.opening.wait : scene.wait} />
      {unstarted ? <Opening scene={scene} zone={zone} now={now} /> : null}
      {unstarted ? <p className={css['place']}>{lines.join(' ')}.</p> : null}
      <Facts scene={scene} zone={zone} />
      <Notes scene={scene} zone={zone} />
      {scene.place === 0 || ready ? (
        <div className={css['ready']}>
          <ReadyPress me={me} ready={ready} />
        </div>
      ) : null}
      <VisuallyHidden>
        <span role="status">{unstarted ? '' : `${lines.join(' ')}.`}</span>
      </VisuallyHidden>
    </>
  )
}

type Words = ReturnType<typeof useSpeakerWords>

function headline(words: Words, { place, after, mine }: WaitingScene): readonly string[] {
  if (after === null) return mine.as === 'request' ? words.waiting.nextInList : words.waiting.first
  return place === 0 ? words.waiting.next(after) : words.waiting.later(place, after)
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className={css['line']}>
      {line}{' '}
    </span>
  ))
}

function About({ wait }: { readonly wait: Wait }) {
  const { lead, figure } = useSpeakerWords().wait(wait)
  return (
    <p className={css['about']}>
      {lead === '' ? null : <span>{lead} </span>}
      <b data-long={lead === '' || undefined}>{figure}</b>
    </p>
  )
}

/** The start in my own zone; the date too, when it is not today. */
function Opening({ scene, zone, now }: Pick<WaitingScreenProps, 'scene' | 'zone' | 'now'>) {
  const words = useSpeakerWords()
  const { language } = useLanguage()
  const { planned, wait } = scene.opening
  const time = sentenceTime(planned, zone.zone, language)
  const date = dateIn(planned, zone.zone, language)
  const today = date === dateIn(now, zone.zone, language)
  const where = [say(zone.city, language), utcOffset(planned, zone.zone)].filter((part) => part !== '').join(' ')
  return (
    <p className={css['facts']}>
      <span>
        {wait.is === 'now' ? words.before.plannedFor(time) : <b>{words.before.at(time, today ? null : date)}</b>}
      </span>
      <span>{where}</span>
    </p>
  )
}

function Facts({ scene, zone }: Pick<WaitingScreenProps, 'scene' | 'zone'>) {
  const words = useSpeakerWords()
  const { language } = useLanguage()
  const { mine } = scene
  const start = sentenceTime(mine.start, zone.zone, language)
  const planned = mine.planned && sentenceTime(mine.planned, zone.zone, language)
  return (
    <div className={css['facts']}>
      <span>
        {words.waiting.about} <b>{start}</b>
        {planned === null ? null : `, ${start === planned ? words.waiting.asPlanned : words.waiting.planned(planned)}`}
      </span>
      <span>
        <b>{lengthOf(mine.duration)}</b>
        {'\u00a0'}
        {mine.as === 'discussion' ? words.waiting.toLead : words.waiting.toSpeak}
      </span>
      {mine.language === null ? null : <FloorTag language={mine.language} certainty="planned" />}
      <span className={css['title']}>
        <bdi>{say(mine.title, language)}</bdi>
      </span>
    </div>
  )
}

function Notes({ scene, zone }: Pick<WaitingScreenProps, 'scene' | 'zone'>) {
  const words = useSpeakerWords()
  const { language } = useLanguage()
  const times = scene.later.map((turn) => sentenceTime(turn.start, zone.zone, language))
  return (
    <div className={css['notes']}>
      {scene.held ? <p>{words.waiting.heldNote}</p> : null}
      {times.length === 0 ? null : <p>{words.waiting.alsoAt(listOf(times, language))}</p>}
    </div>
  )
}
