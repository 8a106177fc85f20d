import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from '../scripts/build.ts'
import { hasArrived, openMidPanel, type PictureName, pictured } from './midPanel.ts'

// `npm run screenshots`: one picture of each page for the README, of the real event in mid-panel.

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url))

const PICTURES: readonly PictureName[] = [
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
  for (const name of PICTURES) {
    const viewport = name === 'moderator' ? { width: 1440, height: 900 } : { width: 1280, height: 800 }
    const page = await room.open(pictured[name], { viewport, colorScheme: 'light', reducedMotion: 'reduce' })
    await hasArrived(page, name)
    const path = `${folder}${name}.png`
    await page.screenshot({ path })
    process.stdout.write(`${path}\n`)
    await page.context().close()
  }
} finally {
  await room.close()
}
