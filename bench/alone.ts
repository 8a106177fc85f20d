import { measures } from './measures.ts'

// One measure in a process of its own: no other's garbage, warm code or open connections.
const measure = measures[process.argv[2] ?? '']
if (measure === undefined) throw new Error(`there is no measure ${process.argv[2]}`)
const values = await measure.run()
process.send?.(values)
process.disconnect?.()
process.exit(0)
