import { useEffect } from 'react'
import { bringFonts } from './fonts.ts'

let brought = false

/** The font comes once, after a picture with `drawn` true is on the screen. */
export function useFonts(drawn: boolean): void {
  useEffect(() => {
    if (!drawn || brought) return
    brought = true
    bringFonts()
  }, [drawn])
}
