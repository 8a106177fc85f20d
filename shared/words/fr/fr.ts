import { NBSP } from '../grammar.ts'
import type { LanguageRow } from '../words.ts'

export const fr: LanguageRow = {
  name: 'Français',
  locale: 'fr',
  timeOfDay: (hour, minute) => `${hour}${NBSP}h${NBSP}${minute}`,
  load: {
    agenda: () => import('./agenda.ts'),
    asking: () => import('./asking.ts'),
    catchUp: () => import('./catchUp.ts'),
    common: () => import('./common.ts'),
    crew: () => import('./pages/crew.ts'),
    done: () => import('./done.ts'),
    door: () => import('./door.ts'),
    home: () => import('./pages/home.ts'),
    incoming: () => import('./incoming.ts'),
    interpreter: () => import('./pages/interpreter.ts'),
    messages: () => import('./messages.ts'),
    moderator: () => import('./pages/moderator.ts'),
    papers: () => import('./papers.ts'),
    people: () => import('./people.ts'),
    problems: () => import('./problems.ts'),
    programme: () => import('./pages/programme.ts'),
    queue: () => import('./queue.ts'),
    record: () => import('./pages/record.ts'),
    refusals: () => import('./refusals.ts'),
    ribbon: () => import('./ribbon.ts'),
    room: () => import('./room.ts'),
    screen: () => import('./screen.ts'),
    speaker: () => import('./pages/speaker.ts'),
    stage: () => import('./pages/stage.ts'),
  },
}
