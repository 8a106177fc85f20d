import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../scripts/build.ts'
import { hasArrived, openMidPanel, VIEWS, type ViewName } from './midPanel.ts'

// `npm run screenshots`: one picture of each view for the README, of the real event in mid-panel.

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

const PICTURES: readonly ViewName[] = [
  'moderator',
  'speaker',
  'interpreter',
  'crew',
  'programme',
  'stage',
  'record',
  'home',
]

await ensureBuilt()
mkdirSync(folder, { recursive: true })
const room = await openMidPanel()
try {
  for (const view of PICTURES) {
    const viewport = view === 'moderator' ? { width: 1440, height: 900 } : { width: 1280, height: 800 }
    const page = await room.open(VIEWS[view], { viewport, colorScheme: 'light', reducedMotion: 'reduce' })
    await hasArrived(page, view)
    const path = `${folder}${view}.png`
    await page.screenshot({ path })
    process.stdout.write(`${path}\n`)
    await page.context().close()
  }
} finally {
  await room.close()
}
