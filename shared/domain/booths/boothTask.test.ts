import { describe, expect, test } from 'vitest'
import { booth } from '../../../testing/show/agendas.ts'
import { type BoothTask, boothTask } from './boothTask.ts'

/** EN, FR, ES, AR and RU; Arabic reaches the others through English, and the Arabic booth works back into it. */
const viaEnglish = { ar: 'en' }
const booths = [
  booth('en', 2),
  booth('fr', 2, { relay: viaEnglish }),
  booth('es', 2, { relay: viaEnglish }),
  booth('ar', 2),
  booth('ru', 2, { relay: { ...viaEnglish, es: 'fr' } }),
]

/** Reads like a booth's sign: `fr→en`, `ar→[en via en]→fr`, `rests`. */
function sign(task: BoothTask): string {
  switch (task.is) {
    case 'pause':
      return 'pause'
    case 'rests':
      return task.covered === null ? 'rests' : `rests for ${task.covered}`
    case 'interprets':
      return `${task.floor}→${task.into}`
    case 'relays':
      return `${task.floor}→[${task.heard} via ${task.via}]→${task.into}`
  }
}

const row = (all: typeof booths, floor: string | null) => all.map(({ id }) => sign(boothTask(all, id, floor)))

describe('INT-8 who interprets from what', () => {
  test.each([
    // floor  en          fr                      es                      ar        ru
    ['en', ['rests', 'en→fr', 'en→es', 'en→ar', 'en→ru']],
    ['fr', ['fr→en', 'rests', 'fr→es', 'fr→ar', 'fr→ru']],
    ['es', ['es→en', 'es→fr', 'rests', 'es→ar', 'es→[fr via fr]→ru']],
    ['ar', ['ar→en', 'ar→[en via en]→fr', 'ar→[en via en]→es', 'rests', 'ar→[en via en]→ru']],
    ['ru', ['ru→en', 'ru→fr', 'ru→es', 'ru→ar', 'rests']],
    [null, ['pause', 'pause', 'pause', 'pause', 'pause']],
  ] as const)('floor %s, relay through EN', (floor, signs) => {
    expect(row(booths, floor)).toEqual(signs)
  })

  test('with a retour the booth of the floor’s language works, the one it covers rests, and the relay is from it', () => {
    const withRetour = booths.map((each) => (each.id === 'ar' ? { ...each, retour: 'en' } : each))
    expect(row(withRetour, 'ar')).toEqual([
      'rests for ar',
      'ar→[en via ar]→fr',
      'ar→[en via ar]→es',
      'ar→en',
      'ar→[en via ar]→ru',
    ])
    expect(row(withRetour, 'en')).toEqual(['rests', 'en→fr', 'en→es', 'en→ar', 'en→ru'])
  })

  test('a booth that is not in the agenda has nothing to do', () => {
    expect(boothTask(booths, 'zh', 'en')).toEqual({ is: 'pause' })
  })
})
