import type { ClockReading } from '../../../shared/domain/forecast/clockReading.ts'
import type { Phase } from '../../../shared/domain/forecast/phase.ts'

export interface FaviconFacts extends ClockReading {
  readonly lost: boolean
}

const PHASES: Readonly<Record<Phase, { readonly ground: string; readonly ink: string }>> = {
  ontime: { ground: '#0072b2', ink: '#ffffff' },
  wrapup: { ground: '#f0c000', ink: '#15181b' },
  over: { ground: '#b00020', ink: '#ffffff' },
  held: { ground: '#41474d', ink: '#ffffff' },
  open: { ground: '#15181b', ink: '#ffffff' },
}

let shown = ''

/** Draws the tab's icon anew when it would look different: about once a minute, and each second of the last one. */
export function showFavicon(facts: FaviconFacts | null): void {
  const look = facts === null ? '' : JSON.stringify([facts.phase, faviconText(facts), facts.lost])
  if (look === shown) return
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (link === null) return
  shown = look
  // The page's policy lets `data:` in for images.
  link.href = facts === null ? '/favicon.svg' : `data:image/svg+xml,${encodeURIComponent(faviconSvg(facts))}`
}

/** Two characters at most: whole minutes left, seconds in the last minute, minutes over with a plus. */
export function faviconText({ left, phase }: Pick<ClockReading, 'left' | 'phase'>): string {
  if (phase === 'held') return 'II'
  if (left === null) return ''
  if (left <= 0) return `+${Math.min(9, Math.floor(-left / 60_000))}`
  const seconds = Math.ceil(left / 1000)
  return seconds < 60 ? String(seconds) : String(Math.min(99, Math.floor(seconds / 60)))
}

export function faviconSvg(facts: FaviconFacts): string {
  const { ground, ink } = PHASES[facts.phase]
  const { shape, x } = shapeOf(facts.phase)
  const text = faviconText(facts)
  const size = text.length > 1 ? 20 : 24
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
    `<path d="${shape}" fill="${ground}"${facts.lost ? ' fill-opacity="0.55"' : ''}/>` +
    `<text x="${x}" y="${facts.phase === 'wrapup' ? 28 : 16 + size * 0.36}" text-anchor="middle" font-family="Archivo,Arial,sans-serif" font-weight="700" font-size="${facts.phase === 'wrapup' ? size * 0.8 : size}" fill="${ink}">${text}</text>` +
    (facts.lost ? `<path d="M2 30 30 2" stroke="${ground}" stroke-width="3"/>` : '') +
    '</svg>'
  )
}

/** The phase's own shape: disc, triangle, square. */
function shapeOf(phase: Phase): { readonly shape: string; readonly x: number } {
  if (phase === 'wrapup') return { shape: 'M16 0 32 32H0Z', x: 16 }
  if (phase === 'over') return { shape: 'M0 0h32v32H0Z', x: 16 }
  return { shape: 'M16 0a16 16 0 1 1 0 32 16 16 0 0 1 0-32Z', x: 16 }
}
