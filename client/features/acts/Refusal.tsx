import { Press } from '../../page/ui/Press.tsx'
import css from './Refusal.module.css'
import type { SaidRefusal } from './useRefusal.ts'
import { useModeratorWords } from './words.ts'

/** A refusal stays twenty seconds or until dismissed, and why a press waits as long as it does; the announcer says it to those who listen. */
export function Refusal({ said }: { readonly said: SaidRefusal }) {
  const words = useModeratorWords()
  return (
    <p className={css['refusal']}>
      <span>{said.sentence}</span>
      {said.dismiss === null ? null : (
        <Press weight="bare" onPress={said.dismiss}>
          {words.dismiss}
        </Press>
      )}
    </p>
  )
}
