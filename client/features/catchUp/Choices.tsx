import { type ReactNode, useId } from 'react'
import { optionalSegments } from '../../../shared/domain/forecast/recovery.ts'
import { lengthOf, say, sentenceTime } from '../../../shared/words/format.ts'
import { useShownZone } from '../../page/useShownZone.ts'
import { useLanguage } from '../../page/words/language.ts'
import { durationOf } from '../agendaEditor/moving/typed.ts'
import { describe } from '../floor/comingUp.ts'
import type { Room } from '../room/useRoom.ts'
import css from './CatchUpDialog.module.css'
import { type Choice, hasLeft } from './choice.ts'
import { useCatchUpWords } from './words.ts'

export interface ChoicesProps {
  readonly room: Room
  readonly choice: Choice
  readonly busy: boolean
  readonly onChoose: (choice: Choice) => void
}

/** What may give time; several together. */
export function Choices({ room: { agenda, live }, choice, busy, onChoose }: ChoicesProps) {
  const words = useCatchUpWords()
  const { language } = useLanguage()
  const zone = useShownZone()
  const time = (at: number) => sentenceTime(at as typeof live.plannedEnd, zone, language)
  const optional = optionalSegments(agenda, live)
  return (
    <section className={css['choices']} aria-label={words.choose} aria-busy={busy || undefined}>
      <h3>{words.choose}</h3>
      <fieldset>
        <legend>{words.until}</legend>
        <Radio
          on={choice.until === 'planned-end'}
          group="until"
          set={() => onChoose({ ...choice, until: 'planned-end' })}
        >
          {words.planned(time(live.plannedEnd))}
        </Radio>
        {live.hardEnd === null ? null : (
          <Radio on={choice.until === 'hard-end'} group="until" set={() => onChoose({ ...choice, until: 'hard-end' })}>
            {words.hard(time(live.hardEnd))}
          </Radio>
        )}
      </fieldset>
      <p>{words.order}</p>
      <fieldset>
        <legend>{words.skip}</legend>
        {optional.length === 0 ? <p>{words.skipNone}</p> : null}
        {optional.map((segment) => {
          const { number, whom, duration } = describe(agenda, live, segment)
          const others = choice.skip.filter((each) => each !== segment)
          return (
            <Tick
              key={segment}
              on={choice.skip.includes(segment)}
              set={(on) => onChoose({ ...choice, skip: on ? [...others, segment] : others })}
            >
              {number} <bdi>{say(whom, language)}</bdi> · {lengthOf(duration)}
            </Tick>
          )
        })}
      </fieldset>
      <fieldset>
        <legend>{words.others}</legend>
        {hasLeft(agenda, live, 'discussion') ? (
          <Tick on={choice.discussion} set={(discussion) => onChoose({ ...choice, discussion })}>
            {words.discussion}
          </Tick>
        ) : (
          <p>{words.noDiscussion}</p>
        )}
        {hasLeft(agenda, live, 'break') ? (
          <Tick on={choice.breaks} set={(breaks) => onChoose({ ...choice, breaks })}>
            {words.breaks}
          </Tick>
        ) : (
          <p>{words.noBreaks}</p>
        )}
      </fieldset>
      <fieldset>
        <legend>{words.speeches}</legend>
        <Radio on={choice.segments === 'keep'} group="segments" set={() => onChoose({ ...choice, segments: 'keep' })}>
          {words.keep}
        </Radio>
        <Radio
          on={choice.segments === 'in-proportion'}
          group="segments"
          set={() => onChoose({ ...choice, segments: 'in-proportion' })}
        >
          {words.proportion}
        </Radio>
        <Radio on={choice.segments === 'equal'} group="segments" set={() => onChoose({ ...choice, segments: 'equal' })}>
          {words.equal}
        </Radio>
        <div className={css['typed']}>
          <Radio
            on={choice.segments === 'typed'}
            group="segments"
            set={() => onChoose({ ...choice, segments: 'typed' })}
          >
            {words.typed}
          </Radio>
          <input
            aria-label={words.limit}
            autoComplete="off"
            value={choice.limit}
            aria-invalid={(choice.segments === 'typed' && durationOf(choice.limit) === null) || undefined}
            onChange={(event) => onChoose({ ...choice, segments: 'typed', limit: event.target.value })}
          />
        </div>
      </fieldset>
    </section>
  )
}

function Radio({
  on,
  group,
  set,
  children,
}: {
  readonly on: boolean
  readonly group: string
  readonly set: () => void
  readonly children: ReactNode
}) {
  return (
    <label className={css['option']}>
      <input type="radio" name={`catch-up-${group}`} checked={on} onChange={set} />
      <span>{children}</span>
    </label>
  )
}

function Tick({
  on,
  set,
  children,
}: {
  readonly on: boolean
  readonly set: (on: boolean) => void
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <label className={css['option']} htmlFor={id}>
      <input id={id} type="checkbox" checked={on} onChange={(event) => set(event.target.checked)} />
      <span>{children}</span>
    </label>
  )
}
