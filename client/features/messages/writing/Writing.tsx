import { useId } from 'react'
import { type PersonId, WEIGHTS, type Weight } from '../../../../shared/domain/agenda/agenda.ts'
import { agendaIndex } from '../../../../shared/domain/agenda/agendaIndex.ts'
import { ADDRESSED } from '../../../../shared/domain/messages/messages.ts'
import { capitalised, languageName } from '../../../../shared/words/format.ts'
import { type Language, languageCodes } from '../../../../shared/words/languages.ts'
import { Press } from '../../../page/ui/Press.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import { RefusalLine } from '../../controls/RefusalLine.tsx'
import type { Room } from '../../room/useRoom.ts'
import css from '../Messages.module.css'
import { useMessagesWords } from '../words.ts'
import { addressable, writeAddressee } from './addressing.ts'
import { charactersLeft, draftText, LASTS, NO_TEXTS, tooLong } from './draft.ts'
import type { Sending } from './useSending.ts'

/** To whom, and how long it stays: for presets and for one's own words alike. */
export function Addressing({ room, sending }: { readonly room: Room; readonly sending: Sending }) {
  const words = useMessagesWords()
  const id = useId()
  const { agenda, live } = room
  const { people, interpreters } = addressable(agenda)
  const { draft, change } = sending
  const floor = live.turn?.person ?? null
  const named = (person: PersonId) => (
    <option key={person} value={writeAddressee({ to: 'person', person })}>
      {agendaIndex(agenda).nameOf(person)}
    </option>
  )
  return (
    <div className={css['addressing']} data-keeps-focus="">
      <label htmlFor={`${id}-to`}>{words.to}</label>
      <select id={`${id}-to`} value={draft.to} onChange={(event) => change({ to: event.target.value })}>
        <option value={writeAddressee({ to: 'floor' })}>
          {floor === null ? words.floorNobody : words.floor(agendaIndex(agenda).nameOf(floor))}
        </option>
        <optgroup label={words.groups.all}>
          {ADDRESSED.map((role) => (
            <option key={role} value={writeAddressee({ to: 'role', role })}>
              {words.roles[role]}
            </option>
          ))}
          <option value={writeAddressee({ to: 'everybody' })}>{words.everybody}</option>
        </optgroup>
        <optgroup label={words.groups.people}>{people.map(named)}</optgroup>
        {interpreters.length === 0 ? null : (
          <optgroup label={words.groups.interpreters}>{interpreters.map(named)}</optgroup>
        )}
      </select>
      <label htmlFor={`${id}-lasts`}>{words.lasts}</label>
      <select
        id={`${id}-lasts`}
        value={draft.lasts ?? ''}
        onChange={(event) => change({ lasts: LASTS.find((each) => String(each ?? '') === event.target.value) ?? null })}
      >
        {LASTS.map((each) => (
          <option key={each} value={each ?? ''}>
            {each === null
              ? words.untilSeen
              : each < 60_000
                ? words.forSeconds(each / 1000)
                : words.forMinutes(each / 60_000)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One's own words, in one language or in several. */
export function Writing({ sending }: { readonly sending: Sending }) {
  const words = useMessagesWords()
  const id = useId()
  const { draft, change, target } = sending
  const text = draftText(draft.texts)
  const reason = target.off ?? (text !== null ? null : tooLong(draft.texts) ? words.tooLong : words.write)
  const send = () => {
    if (text === null) return
    // What was written stays until it has arrived.
    target.send(text, draft.weight).then(
      (arrived) => {
        if (arrived) change({ texts: NO_TEXTS })
      },
      () => undefined,
    )
  }
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.own}</h2>
      <div className={css['writing']} data-keeps-focus="">
        {languageCodes.map((each) => (
          <Field
            key={each}
            language={each}
            text={draft.texts[each]}
            onWrite={(text) => change({ texts: { ...draft.texts, [each]: text } })}
          />
        ))}
        <Weights weight={draft.weight} onChoose={(weight) => change({ weight })} />
      </div>
      <Press
        className={css['send'] ?? ''}
        weight={reason === null ? 'ink' : 'plain'}
        state={text === null ? 'rest' : sending.stateOf(text)}
        disabledReason={reason}
        onPress={send}
      >
        <span className={css['cut']}>{words.send(target.whom)}</span>
      </Press>
      {sending.refused === null ? (
        <p className={css['said']}>{sending.done ?? reason ?? words.oneLanguage}</p>
      ) : (
        <RefusalLine said={sending.refused} dismiss={sending.dismiss} aside />
      )}
    </section>
  )
}

interface FieldProps {
  readonly language: Language
  readonly text: string
  readonly onWrite: (text: string) => void
}

function Field({ language, text, onWrite }: FieldProps) {
  const words = useMessagesWords()
  const reader = useLanguage().language
  const id = useId()
  const left = charactersLeft(text)
  return (
    <p className={css['field']}>
      <label htmlFor={id}>{capitalised(languageName(language, reader), reader)}</label>
      <small id={`${id}-left`} data-over={left < 0 || undefined}>
        {words.left(left)}
      </small>
      {/* Writing from right to left begins at the right by itself. */}
      <textarea
        id={id}
        rows={2}
        lang={language}
        dir="auto"
        value={text}
        aria-describedby={`${id}-left`}
        aria-invalid={left < 0 || undefined}
        onChange={(event) => onWrite(event.target.value)}
      />
    </p>
  )
}

function Weights({ weight, onChoose }: { readonly weight: Weight; readonly onChoose: (weight: Weight) => void }) {
  const words = useMessagesWords()
  const id = useId()
  return (
    <fieldset className={css['weights']}>
      <legend>{words.weight}</legend>
      {WEIGHTS.map((each) => (
        <label key={each}>
          <input type="radio" name={id} checked={each === weight} onChange={() => onChoose(each)} />
          {words.weights[each]}
        </label>
      ))}
    </fieldset>
  )
}
