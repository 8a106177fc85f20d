import { useShow } from '../../page/connection/ShowConnection.tsx'
import { useIncomingWords } from '../../words/incoming.ts'
import { usePressing } from '../pressing/usePressing.ts'
import { Plate } from './Plate.tsx'
import css from './Plates.module.css'
import { SpokenText } from './SpokenText.tsx'

interface NoticeLine {
  readonly id: number
  readonly text: string
}

export interface NoticePlatesProps {
  /** In the reader's words, newest first. */
  readonly lines: readonly NoticeLine[]
}

/** Changes of the running show, said as what they mean for the reader: the newest, and behind it each until it is seen. */
export function NoticePlates({ lines }: NoticePlatesProps) {
  const words = useIncomingWords()
  const { press, stateOf, said } = usePressing()
  const [newest] = lines
  const state = stateOf((command) => command.type === 'SeeNotice' && command.notice === newest?.id)
  return (
    <>
      {newest === undefined ? null : (
        <section className={css['plates']} aria-label={words.notices}>
          <ul>
            <Plate
              key={newest.id}
              weight="notice"
              from={null}
              more={lines.length - 1}
              state={state}
              refused={state === 'refused' ? said : null}
              onSeen={() => void press({ type: 'SeeNotice', notice: newest.id })}
            >
              <p>{newest.text}</p>
            </Plate>
          </ul>
        </section>
      )}
      <SpokenText id={newest?.id ?? null} text={newest?.text ?? ''} />
    </>
  )
}

/** What this page's reader has not seen yet, newest first. */
export function useOwnNotices() {
  const notices = useShow((state) => state.mine?.notices)
  return notices?.toReversed() ?? []
}
