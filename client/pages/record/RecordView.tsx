import { useState } from 'react'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { useShow } from '../../page/connection/ShowConnection.tsx'
import { Ribbon } from '../../page/ribbon/Ribbon.tsx'
import { ThemeSwitch } from '../../page/styles/ThemeSwitch.tsx'
import { useTab } from '../../page/tab/useTab.ts'
import { Press } from '../../page/ui/Press.tsx'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import { RecordHead } from './RecordHead.tsx'
import css from './RecordView.module.css'
import { RunChoice } from './RunChoice.tsx'
import { SaveFiles } from './SaveFiles.tsx'
import { BoothTable } from './tables/BoothTable.tsx'
import { LogTable } from './tables/LogTable.tsx'
import { RequestTable } from './tables/RequestTable.tsx'
import { SignalTable } from './tables/SignalTable.tsx'
import { SlotTable } from './tables/SlotTable.tsx'
import { TurnTable } from './tables/TurnTable.tsx'
import { type FetchedRecord, useRecord } from './useRecord.ts'
import { useRecordWords } from './words.ts'

/** What happened, as it is written down: while the session runs, and years later on paper. */
export function RecordView() {
  useTab()
  const { words } = useRecordWords()
  const [run, setRun] = useState<number | null>(null)
  const present = useShow((state) => state.live?.run ?? null)
  const { record, failed, again } = useRecord(run)
  return (
    <div className={css['page']}>
      <header className={css['bar']}>
        <span>{words.page}</span>
        <LanguageSwitch />
        <ThemeSwitch />
        <ConnectionLine />
      </header>
      <main className={css['sheet']}>
        <div className={css['tools']}>
          {present !== null && present > 1 ? <RunChoice present={present} run={run} choose={setRun} /> : null}
          {record === null ? null : <SaveFiles record={record} run={run} />}
        </div>
        <Failure failed={failed} again={again} />
        {record === null ? (
          <>
            <h1>{words.page}</h1>
            {failed === null ? <p>{words.fetching}</p> : null}
          </>
        ) : (
          <>
            <RecordHead record={record} isPresent={run === null} />
            {run === null ? (
              <div className={css['ribbon']}>
                <Ribbon />
              </div>
            ) : null}
            <SlotTable record={record} />
            <TurnTable record={record} />
            <RequestTable record={record} />
            <SignalTable record={record} />
            <BoothTable record={record} />
            <LogTable record={record} />
          </>
        )}
      </main>
    </div>
  )
}

function Failure({ failed, again }: Pick<FetchedRecord, 'failed' | 'again'>) {
  const { words } = useRecordWords()
  const said =
    failed === null ? null : failed === 'not-yours' ? words.notYours : failed === 'no-run' ? words.noRun : words.failed
  return (
    <div className={css['failure']} role="status">
      {said === null ? null : <p>{said}</p>}
      {failed === 'no-answer' ? <Press onPress={again}>{words.again}</Press> : null}
    </div>
  )
}
