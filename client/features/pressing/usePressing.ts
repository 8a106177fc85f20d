import { type Control, useControl } from '../../page/connection/presses/useControl.ts'
import { useSayRefusal } from './useSayRefusal.ts'

/** One control's presses, of one button or of several. */
export interface Pressing extends Control {
  /** Why the last press changed nothing, as long as that is said; `null` where nothing was refused. */
  readonly said: string | null
}

export function usePressing(): Pressing {
  const control = useControl()
  const sayRefusal = useSayRefusal()
  return { ...control, said: control.refused && sayRefusal(control.refused) }
}
