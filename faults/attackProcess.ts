import { ATTACKS, type AttackName, type Target } from './attacks.ts'

// In a process of its own: what an attack costs whoever makes it is not counted as the server's.
const [name, target] = process.argv.slice(2)
const attack = ATTACKS[name as AttackName]
if (attack === undefined || target === undefined) throw new Error(`there is no attack ${name}`)
const { begin, end } = await attack(JSON.parse(target) as Target)
process.on('message', (said) => {
  if (said === 'begin') return begin()
  end()
  process.exit(0)
})
process.once('disconnect', () => process.exit(0))
process.send?.('in place')
