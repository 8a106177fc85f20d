import type { ReactNode } from 'react'
import type { Booth } from '../../../shared/domain/agenda/agenda.ts'
import { boothCode } from '../../../shared/domain/agenda/boothCode.ts'
import { LatenessLine } from '../../features/room/LatenessLine.tsx'
import { ShowClocks } from '../../features/room/ShowClocks.tsx'
import { ConnectionLine } from '../../page/connection/ConnectionLine.tsx'
import { LanguageSwitch } from '../../page/words/LanguageSwitch.tsx'
import css from './BoothHead.module.css'
import { useInterpreterWords } from './words.ts'

export interface BoothHeadProps {
  readonly booth: Booth
  readonly name: string | null
  readonly children: ReactNode
}

export function BoothHead({ booth, name, children }: BoothHeadProps) {
  const words = useInterpreterWords()
  return (
    <header className={css['head']}>
      <p className={css['booth']}>{words.page(boothCode(booth.id))}</p>
      {name === null ? null : <p className={css['me']}>{words.youAre(name)}</p>}
      <LanguageSwitch />
      <div className={css['clocks']}>
        <ShowClocks most={1} withOffset={false} />
      </div>
      <p className={css['late']}>
        <LatenessLine />
      </p>
      {children}
      <ConnectionLine />
    </header>
  )
}
