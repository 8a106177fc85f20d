import { Press } from '../../ui/Press.tsx'
import css from './Dock.module.css'
import type { SaidRefusal } from './useRefusal.ts'
import { useModeratorWords } from './words.ts'

/** Stays twenty seconds or until dismissed; the announcer says it to those who listen. */
export function Refusal({ said }: { readonly said: SaidRefusal }) {
  const words = useModeratorWords()
  return (
    <p className={css['refusal']}>
      <span>{said.sentence}</span>
      <Press weight="bare" onPress={said.dismiss}>
        {words.dismiss}
      </Press>
    </p>
  )
}
