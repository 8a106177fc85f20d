import { Suspense, useState } from 'react'
import { onDemand, useOnce } from '../../page/onDemand.ts'
import { Press, type PressState } from '../../page/ui/Press.tsx'
import { useLinkWords } from '../../words/links.ts'
import { useCopy } from '../links/useCopy.ts'
import css from './People.module.css'
import { usePeopleWords } from './words.ts'

const LinkDialogs = onDemand(() => import('../links/LinkDialogs.tsx').then((module) => module.LinkDialogs))

export interface LinkActsProps {
  readonly name: string
  readonly url: string
  /** `null` for a link that is nobody's own. */
  readonly renew: (() => Promise<boolean>) | null
}

/** A link to hand out: copied, shown to a phone's camera, or replaced by a new one. */
export function LinkActs({ name, url, renew }: LinkActsProps) {
  const words = usePeopleWords()
  const linkWords = useLinkWords()
  const [asked, setAsked] = useState<'qr' | 'renew' | null>(null)
  const [outcome, setOutcome] = useState<'made' | 'notMade' | null>(null)
  const [copied, copy] = useCopy(url)
  const wanted = useOnce(asked !== null)
  const renewed = (done: boolean) => setOutcome(done ? 'made' : 'notMade')
  return (
    <div>
      <h3>{renew === null ? words.publicLink : words.link}</h3>
      <div className={css['acts']} data-keeps-focus="">
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
        {copied === 'copied'
          ? linkWords.copied
          : outcome === 'made'
            ? linkWords.renewed(name)
            : outcome === null
              ? ''
              : words.notMade}
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
              renew?.().then(renewed, () => renewed(false))
            }}
          />
        </Suspense>
      ) : null}
    </div>
  )
}

/** For somebody of the agenda whose link could not be made yet. */
export function CreateLink({ name, create }: { readonly name: string; readonly create: () => Promise<boolean> }) {
  const words = usePeopleWords()
  const [state, setState] = useState<PressState>('rest')
  const press = () => {
    if (state === 'sent') return
    setState('sent')
    create().then(
      (done) => setState(done ? 'rest' : 'refused'),
      () => setState('refused'),
    )
  }
  return (
    <div className={css['acts']}>
      <Press aria-label={words.createOf(name)} state={state} onPress={press}>
        {words.create}
      </Press>
      <p className={css['outcome']} role="status">
        {state === 'refused' ? words.notMade : words.noLinkYet}
      </p>
    </div>
  )
}
