import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Agenda, PersonId } from '../../../../shared/domain/agenda/agenda.ts'
import { plainLine } from '../../../../shared/domain/agenda/plainText.ts'
import { BEHALF_LENGTH, NOTE_LENGTH, type RequestKind } from '../../../../shared/domain/queue/speakerList.ts'
import type { Live } from '../../../../shared/protocol/view.ts'
import { capitalised, languageName, say } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { useControl } from '../../../page/connection/presses/useControl.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { useWords } from '../../../page/words/words.ts'
import { useSpeakerWords } from '../words.ts'
import css from './AskForm.module.css'
import { languagesFor, lastSpeaker, type Offer, ownLanguage } from './asking.ts'
import { RefusalNote } from './RefusalNote.tsx'
import { useAskingWords } from './words.ts'

export interface AskFormProps {
  readonly agenda: Agenda
  readonly live: Live
  readonly me: PersonId
  readonly offers: readonly Offer[]
  readonly onDone: () => void
}

/** Below this, the characters that are left are counted. */
const COUNTED_FROM = 50

/** Which kind, in which language, and what those who prepare for it should know. */
export function AskForm({ agenda, live, me, offers, onDone }: AskFormProps) {
  const words = useAskingWords()
  const common = useWords()
  const { ask } = useSpeakerWords()
  const { language: reader } = useLanguage()
  const { press, state, refused } = useControl()
  const own = ownLanguage(agenda, me, reader)
  const [slot, setSlot] = useState(() => (offers.find((offer) => offer.open) ?? offers[0])?.slot)
  const offer = offers.find((each) => each.slot === slot) ?? offers[0]
  const [chosen, setKind] = useState<RequestKind | null>(null)
  const [language, setLanguage] = useState(own)
  const [note, setNote] = useState('')
  const [behalf, setBehalf] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const name = useId()
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  if (offer === undefined) return null
  const free = offer.kinds.filter((each) => !each.waits).map((each) => each.kind)
  const usual = free.includes('question') ? 'question' : free[0]
  const replied = lastSpeaker(agenda, live)
  const kind = chosen !== null && free.includes(chosen) ? chosen : usual
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (kind === undefined || state === 'sent') return
    const answer = await press({
      type: 'RequestFloor',
      slot: offer.slot,
      kind,
      language,
      note: line(note),
      behalf: line(behalf),
    })
    if (answer.ok) onDone()
  }
  return (
    <form
      ref={form}
      className={css['form']}
      aria-label={ask.request}
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      {offers.length < 2 ? null : (
        <fieldset>
          <legend>{words.form.slot}</legend>
          <div className={css['choice']}>
            {offers.map((each) => (
              <label key={each.slot}>
                <input
                  type="radio"
                  name={`${name}slot`}
                  checked={each.slot === offer.slot}
                  onChange={() => setSlot(each.slot)}
                />
                <span>
                  <bdi>{say(each.title, reader)}</bdi>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{words.form.kind}</legend>
        <div className={css['choice']}>
          {offer.kinds.map((each) => (
            <label key={each.kind}>
              <input
                type="radio"
                name={`${name}kind`}
                checked={each.kind === kind}
                disabled={each.waits}
                onChange={() => setKind(each.kind)}
              />
              <span>
                {each.kind === 'reply'
                  ? words.form.replyTo(replied === null || replied.name === null ? null : isolated(replied.name))
                  : words.form.kinds[each.kind]}
                {each.waits ? <small>{words.form.waits}</small> : null}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.form.language}</legend>
        <div className={css['choice']}>
          {languagesFor(agenda, own).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${name}language`}
                checked={each === language}
                onChange={() => setLanguage(each)}
              />
              <span>
                <i aria-hidden="true">
                  <FloorTag language={each} certainty={each === language ? 'heard' : 'planned'} />
                </i>
                {capitalised(languageName(each, reader), reader)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={css['field']}>
        <label htmlFor={`${name}note`}>{words.form.note}</label>
        <textarea
          id={`${name}note`}
          dir="auto"
          rows={2}
          maxLength={NOTE_LENGTH}
          value={note}
          aria-describedby={`${name}for`}
          onChange={(event) => setNote(event.target.value)}
        />
        <p id={`${name}for`}>
          {words.form.noteFor}
          {NOTE_LENGTH - note.length < COUNTED_FROM ? ` ${words.form.left(NOTE_LENGTH - note.length)}` : null}
        </p>
      </div>
      <div className={css['field']}>
        <label htmlFor={`${name}behalf`}>{words.form.behalf}</label>
        <input
          id={`${name}behalf`}
          dir="auto"
          maxLength={BEHALF_LENGTH}
          value={behalf}
          aria-describedby={`${name}hint`}
          onChange={(event) => setBehalf(event.target.value)}
        />
        <p id={`${name}hint`}>{words.form.behalfHint}</p>
      </div>
      <div className={css['presses']}>
        <Press submits weight="ink" state={state} disabledReason={kind === undefined ? words.form.allWait : null}>
          {kind === 'point-of-order' ? words.form.sendOrder : words.form.send}
        </Press>
        <Press weight="bare" onPress={onDone}>
          {common.leave}
        </Press>
      </div>
      <p className={css['refusal']} role="status">
        <RefusalNote refused={refused} />
      </p>
    </form>
  )
}

/** One line without spaces around it; nothing is `null`. */
function line(text: string): string | null {
  const said = plainLine(text.replaceAll(/\s+/g, ' '))
  return said === '' ? null : said
}
