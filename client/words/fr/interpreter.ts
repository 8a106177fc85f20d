import type { BoothWork } from '../../../shared/domain/boothPlan.ts'
import type { BoothSentence } from '../../views/interpreter/boothSentence.ts'
import type { InterpreterWords, SentenceTimes } from '../en/interpreter.ts'

const verbs = {
  works: 'travaille',
  rests: 'se repose',
  open: 'est en débat',
} as const satisfies Record<BoothWork, string>

/** « travaille jusqu’à 15 h 23, puis se repose 9 min » */
function plan(sentence: BoothSentence, times: SentenceTimes): string {
  return `${doing(sentence, times)}${following(sentence, times)}`
}

function doing({ work, until }: BoothSentence, times: SentenceTimes): string {
  const what = verbs[work]
  const from = times.from === null ? '' : ` de ${times.from}`
  switch (until.is) {
    case 'at':
      return times.from === null ? `${what} jusqu’à ${times.until}` : `${what}${from} à ${times.until}`
    case 'turn-ends':
      return `${what} jusqu’à la fin de cette prise de parole`
    case 'show-ends':
      return `${what}${from} jusqu’à la fin, ${times.until}`
  }
}

function following({ after }: BoothSentence, times: SentenceTimes): string {
  if (after === null) return ''
  return after.work === 'open' ? ', puis débat, toutes les cabines' : `, puis ${verbs[after.work]} ${times.after}`
}

export const interpreter: InterpreterWords = {
  title: 'Interprètes',
  page: (code) => `Cabine ${code}`,
  youAre: (name) => `Vous êtes ${name}`,
  noBooth: 'Ce lien n’appartient à aucune cabine de l’ordre du jour. Demandez le vôtre à l’organisation.',
  floor: 'En salle',
  into: 'Vous interprétez vers',
  boothUntil: (time) => `Cabine, jusqu’à ${time}`,
  booth: 'Votre cabine',
  rests: 'repos',
  silent: {
    unstarted: 'Pas encore commencé',
    break: 'Pause',
    ended: 'La séance est terminée',
  },
  startsAt: (time) => `début à ${time}`,
  until: (time) => `jusqu’à ${time}`,
  planned: (language) => `${language}\u00a0: prévu, non confirmé`,
  heard: (language) => `${language}\u00a0: confirmé`,
  confirm: (code) => `Confirmer ${code}`,
  correct: (code) => `On parle maintenant ${code}`,
  summary: {
    works: (floor, into) => `On parle en ${floor}. Vous interprétez vers\u00a0: ${into}.`,
    rests: (floor) => `On parle en ${floor}. Votre cabine se repose.`,
    plannedWorks: (floor, into) => `On parle en ${floor}, prévu, non confirmé. Vous interprétez vers\u00a0: ${into}.`,
    plannedRests: (floor) => `On parle en ${floor}, prévu, non confirmé. Votre cabine se repose.`,
  },
  leftOf: (limit) => `restant sur ${limit}`,
  over: (limit) => `au-delà de ${limit}`,
  chair: 'présidence, entre deux interventions',
  heldSince: (time) => `depuis ${time}`,
  discussion: 'Débat',
  pause: 'Pause',
  nobody: 'Personne ne parle',
  load: 'Votre cabine',
  plan,
  restsFromTo: (from, to) => `repos de ${from} à ${to}`,
  restsShort: 'repos',
  open: 'débat, toutes les cabines',
  openShort: 'toutes',
  minutes: (count) => `${count}\u00a0min`,
  underAMinute: 'moins d’1\u00a0min',
  next: 'Les trois suivants',
  nothingNext: 'Rien d’autre n’est prévu.',
  intoCode: (code) => `vers ${code}`,
  rest: 'repos',
  all: 'toutes',
  names: 'Noms',
  link: 'Pas de connexion\u00a0: rien n’arriverait.',
  changed: (person, summary) => (person === '' ? summary : `${person}. ${summary}`),
  interrupts: (name, left) => (left === null ? `${name} reprend ensuite` : `${name} reprend ensuite, avec ${left}`),
  kinds: {
    statement: 'déclaration',
    question: 'question',
    reply: 'réponse',
    'right-of-reply': 'droit de réponse',
    'point-of-order': 'motion d’ordre',
  },
  called: 'appelé·e',
  documents: 'Documents',
  noDocuments: 'Aucun document n’est joint à cet ordre du jour.',
}
