import { Suspense, useState } from 'react'
import type { ApiAnswer } from '../../api/api.ts'
import { notDone } from '../../api/notDone.ts'
import { onDemand, useOnce } from '../../page/onDemand.ts'
import { Press } from '../../page/ui/Press.tsx'
import { useWords } from '../../page/words/words.ts'
import { useLinkWords } from '../../words/links.ts'
import { useCopy } from '../links/useCopy.ts'
import css from './People.module.css'
import { usePeopleWords } from './words.ts'

const LinkDialogs = onDemand(() => import('../links/LinkDialogs.tsx').then((module) => module.LinkDialogs))

export interface LinkPressesProps {
  readonly name: string
  readonly url: string
  /** `null` for a link that is nobody's own. */
  readonly renew: (() => Promise<ApiAnswer>) | null
}

/** A link to hand out: copied, shown to a phone's camera, or replaced by a new one. */
export function LinkPresses({ name, url, renew }: LinkPressesProps) {
  const words = usePeopleWords()
  const linkWords = useLinkWords()
  const common = useWords()
  const [asked, setAsked] = useState<'qr' | 'renew' | null>(null)
  const [outcome, setOutcome] = useState('')
  const [copied, copy] = useCopy(url)
  const wanted = useOnce(asked !== null)
  const renewed = (answer: ApiAnswer) => setOutcome(answer.ok ? linkWords.renewed(name) : notDone(answer, common))
  return (
    <div>
      <h3>{renew === null ? words.publicLink : words.link}</h3>
      <div className={css['presses']} data-keeps-focus="">
        <Press
          aria-label={linkWords.copyOf(name)}
          onPress={() => void copy().then((done) => (done ? undefined : setAsked('qr')))}
        >
          {linkWords.copy}
        </Press>
        <Press aria-label={linkWords.qrOf(name)} onPress={() => setAsked('qr')}>
          {linkWords.qr}
        </Press>
        {renew === null ? null : (
          <Press aria-label={linkWords.renewOf(name)} onPress={() => setAsked('renew')}>
            {linkWords.renew}
          </Press>
        )}
      </div>
      <p className={css['outcome']} role="status">
        {copied === 'copied' ? linkWords.copied : outcome}
      </p>
      {wanted ? (
        <Suspense>
          <LinkDialogs
            name={name}
            url={url}
            about={renew === null ? words.aboutPublic : words.about}
            asked={asked}
            onClose={() => setAsked(null)}
            onRenew={() => {
              setAsked(null)
              void renew?.().then(renewed)
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

/** For somebody of the agenda whose link could not be made yet. */
export function CreateLink({ name, create }: { readonly name: string; readonly create: () => Promise<ApiAnswer> }) {
  const words = usePeopleWords()
  const common = useWords()
  const [sent, setSent] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const press = async () => {
    if (sent) return
    setSent(true)
    const answer = await create()
    setSent(false)
    setRefused(answer.ok ? null : notDone(answer, common))
  }
  return (
    <div className={css['presses']}>
      <Press
        aria-label={words.createOf(name)}
        state={sent ? 'sent' : refused === null ? 'rest' : 'refused'}
        onPress={() => void press()}
      >
        {words.create}
      </Press>
      <p className={css['outcome']} role="status">
        {refused ?? words.noLinkYet}
      </p>
    </div>
  )
}
