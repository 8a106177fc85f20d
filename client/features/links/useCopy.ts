import { useEffect, useState } from 'react'
import { copyText } from '../../ui/copyText.ts'

/** As long as it takes to read. */
const READING = 3000

/** `by-hand` where a page may not copy: then the text is shown, to be copied by hand. */
export type Copying = 'rest' | 'copied' | 'by-hand'

export function useCopy(text: string): readonly [Copying, () => Promise<boolean>] {
  const [state, setState] = useState<Copying>('rest')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('rest'), READING)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    const done = await copyText(text)
    setState(done ? 'copied' : 'by-hand')
    return done
  }
  return [state, copy]
}
