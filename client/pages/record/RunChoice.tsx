import { useId } from 'react'
import css from './RecordHead.module.css'
import { useRecordWords } from './words.ts'

interface RunChoiceProps {
  readonly present: number
  /** `null` is the present one, also when it becomes another. */
  readonly run: number | null
  readonly choose: (run: number | null) => void
}

/** Rehearsals stay readable after the session was reset. */
export function RunChoice({ present, run, choose }: RunChoiceProps) {
  const { words } = useRecordWords()
  const id = useId()
  const earlier = Array.from({ length: present - 1 }, (_, index) => present - 1 - index)
  return (
    <p className={css['run']}>
      <label htmlFor={id}>{words.run}</label>
      <select
        id={id}
        value={run ?? ''}
        onChange={(event) => choose(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{words.runNow(present)}</option>
        {earlier.map((each) => (
          <option key={each} value={each}>
            {words.runBefore(each)}
          </option>
        ))}
      </select>
    </p>
  )
}
