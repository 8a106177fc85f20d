import { useState } from 'react'
import type { ShowRecord } from '../../../shared/domain/record/record.ts'
import { notFetched } from '../../api/notDone.ts'
import { askRecord } from '../../api/showApi.ts'
import { useKey } from '../../page/connection/ShowConnection.tsx'
import { Press } from '../../page/ui/Press.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import css from './RecordHead.module.css'
import { withMark } from './recordFile.ts'
import { useRecordWords } from './words.ts'

const TYPES = { json: 'application/json', csv: 'text/csv;charset=utf-8' } as const

export function SaveFiles({ record, run }: { readonly record: ShowRecord; readonly run: number | null }) {
  const { words } = useRecordWords()
  const key = useKey()
  const [said, setSaid] = useState('')
  const save = async (format: 'json' | 'csv') => {
    const answer = await askRecord(record.show, run, format, key)
    if (!answer.ok) return setSaid(notFetched(answer, words.notSaved))
    const name = `${record.show}-record-${record.run}.${format}`
    const { body } = answer
    saveFile(name, TYPES[format], typeof body === 'string' ? withMark(body) : `${JSON.stringify(body, null, 2)}\n`)
    setSaid(words.saved(name))
  }
  return (
    <div className={css['save']}>
      <Press onPress={() => void save('csv')}>{words.csv}</Press>
      <Press onPress={() => void save('json')}>{words.json}</Press>
      <Press onPress={() => window.print()}>{words.print}</Press>
      <span role="status">{said}</span>
    </div>
  )
}
