import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { Digits } from '../ui/Digits.tsx'
import css from './FittedDigits.module.css'
import { fitDigits } from './fitDigits.ts'

interface Box {
  readonly width: number
  readonly height: number
}

/** Figures that fill the box they are in; measured when the box changes, never while they count. */
export function FittedDigits({ text, widest }: { readonly text: string; readonly widest: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const measure = () => setBox({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const plusAbove = box !== null && box.height > box.width
  const fit = box && fitDigits(text, widest, box, plusAbove)
  const style: CSSProperties & Record<`--${string}`, string> =
    fit === null ? {} : { '--digits-size': `${fit.size}px`, '--digits-stretch': `${fit.stretch}%` }
  return (
    <div ref={place} className={css['box']} data-plus={plusAbove ? 'above' : 'before'} style={style}>
      {fit && <Digits text={text} />}
    </div>
  )
}
