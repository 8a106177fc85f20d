import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { biomeWalls } from './walls.ts'

// `npm run walls`, after a change of scripts/walls.ts.
const file = fileURLToPath(new URL('../biome.walls.json', import.meta.url))
writeFileSync(file, `${JSON.stringify(biomeWalls(), null, 2)}\n`)
