import type { Text } from '../../../../shared/domain/agenda/agenda.ts'
import type { RecordWords } from '../../../../shared/words/en/pages/record.ts'
import { say } from '../../../../shared/words/format.ts'
import { useLanguage } from '../../../page/words/language.ts'
import { useRecordWords } from '../words.ts'
import css from './Tables.module.css'

/** A heading in the reader's language; printed, in the other one too. */
export function BothWords({ pick }: { readonly pick: (words: RecordWords) => string }) {
  const { words, others, other } = useRecordWords()
  return <Pair mine={pick(words)} theirs={pick(others)} other={other} />
}

export function BothTexts({ text }: { readonly text: Text }) {
  const { language } = useLanguage()
  const { other } = useRecordWords()
  return <Pair mine={say(text, language)} theirs={say(text, other)} other={other} />
}

function Pair({ mine, theirs, other }: { readonly mine: string; readonly theirs: string; readonly other: string }) {
  if (mine === theirs) return <bdi>{mine}</bdi>
  return (
    <>
      <bdi>{mine}</bdi>
      <span className={css['printed']} lang={other}>
        {' '}
        / <bdi>{theirs}</bdi>
      </span>
    </>
  )
}
