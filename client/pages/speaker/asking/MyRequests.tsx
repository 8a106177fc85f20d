import { useEffect, useState } from 'react'
import type { Zone } from '../../../../shared/domain/agenda/agenda.ts'
import { standsOnList } from '../../../../shared/domain/queue/speakerList.ts'
import { say, sentenceTime } from '../../../../shared/words/format.ts'
import { isolated } from '../../../../shared/words/grammar.ts'
import { useControl } from '../../../page/connection/presses/useControl.ts'
import { FloorTag } from '../../../page/floor/FloorTag.tsx'
import { Press } from '../../../page/ui/Press.tsx'
import { VisuallyHidden } from '../../../page/ui/VisuallyHidden.tsx'
import { useLanguage } from '../../../page/words/language.ts'
import css from './MyPlace.module.css'
import { type MyRequest, saysOf } from './myRequests.ts'
import { RefusalNote } from './RefusalNote.tsx'
import { useAskingWords } from './words.ts'

export interface MyRequestsProps {
  readonly requests: readonly MyRequest[]
  readonly zone: Zone
  /** Not where the page's own headline says already who comes before me. */
  readonly aloud: boolean
}

/** My raised hands: where they stand, and what I can do about them. A change of place is said once. */
export function MyRequests({ requests, zone, aloud }: MyRequestsProps) {
  const words = useAskingWords()
  // What comes into the page with its text in it is not read aloud: the text comes after.
  const [there, setThere] = useState(false)
  useEffect(() => setThere(true), [])
  const waiting = requests.flatMap(({ request, place, of, behindFirst }) => {
    const kind = words.form.kinds[request.kind]
    if (behindFirst !== null) return [words.behindSaid(kind, behindFirst)]
    return place === null ? [] : [words.placeSaid(kind, place, of)]
  })
  return (
    <>
      {requests.length === 0 ? null : (
        <>
          <h3>{words.mine}</h3>
          <ul className={css['mine']}>
            {requests.map((mine) => (
              <Line key={mine.request.id} mine={mine} zone={zone} />
            ))}
          </ul>
        </>
      )}
      <VisuallyHidden>
        <span role="status">{aloud && there ? waiting.join(' ') : ''}</span>
      </VisuallyHidden>
    </>
  )
}

function Line({ mine, zone }: { readonly mine: MyRequest; readonly zone: Zone }) {
  const words = useAskingWords()
  const { language } = useLanguage()
  const { press, stateOf, refused } = useControl()
  const { request, place, of, behindFirst, start, behind, carriedFrom } = mine
  const { id } = request
  return (
    <li data-state={request.state}>
      <p className={css['what']}>
        <b>{words.form.kinds[request.kind]}</b> <FloorTag language={request.language} certainty="planned" />
        {place === null ? null : <span className={css['place']}>{words.place(place, of)}</span>}
        {behindFirst === null ? null : <span className={css['place']}>{words.behind(behindFirst)}</span>}
        {start === null || request.state === 'called' ? null : (
          <span>{words.about(sentenceTime(start, zone.zone, language))}</span>
        )}
      </p>
      <p className={css['says']}>
        {saysOf(mine, words, language)}
        {carriedFrom === null ? null : (
          <span> {words.carried(isolated(say(carriedFrom, language)), isolated(say(mine.slot ?? '', language)))}</span>
        )}
      </p>
      {standsOnList(request) ? (
        <p className={css['presses']}>
          <Press
            weight="bare"
            state={stateOf((command) => command.type === 'WithdrawRequest')}
            onPress={() => void press({ type: 'WithdrawRequest', request: id })}
          >
            {words.withdraw}
          </Press>
          {behind === null ? null : (
            <Press
              weight="bare"
              className={css['let'] ?? ''}
              state={stateOf((command) => command.type === 'YieldPlace')}
              onPress={() => void press({ type: 'YieldPlace', request: id, after: behind.id })}
            >
              {words.letFirst(isolated(behind.name))}
            </Press>
          )}
        </p>
      ) : null}
      <p className={css['refusal']} role="status">
        <RefusalNote refused={refused} />
      </p>
    </li>
  )
}
