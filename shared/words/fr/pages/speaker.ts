import type { SpeakerWords } from '../../en/pages/speaker.ts'
import { isolated } from '../../grammar.ts'
import type { Interruption, Neighbour } from '../../told.ts'
import type { Wait } from '../../wait.ts'
import { sessionEnded } from '../common.ts'
import { plural } from '../grammar.ts'

const ordinals = [
  'première',
  'deuxième',
  'troisième',
  'quatrième',
  'cinquième',
  'sixième',
  'septième',
  'huitième',
  'neuvième',
  'dixième',
]

function neighbour(who: Neighbour): string {
  switch (who.is) {
    case 'person':
      return isolated(who.name)
    case 'me':
      return 'vous, à nouveau'
    case 'discussion':
      return 'le débat'
    case 'break':
      return 'la pause'
  }
}

/** « après vous-même », not « après vous, à nouveau ». */
function after(who: Neighbour): string {
  return `après ${who.is === 'me' ? 'vous-même' : neighbour(who)}`
}

function wait(how: Wait): { readonly lead: string; readonly figure: string } {
  switch (how.is) {
    case 'now':
      return { lead: '', figure: 'très bientôt' }
    case 'under-a-minute':
      return { lead: 'dans moins de', figure: '1\u00a0min' }
    case 'minutes':
      return { lead: 'dans environ', figure: `${how.minutes}\u00a0min` }
    case 'hours':
      return {
        lead: 'dans environ',
        figure: how.minutes === 0 ? `${how.hours}\u00a0h` : `${how.hours}\u00a0h\u00a0${how.minutes}`,
      }
    case 'days':
      return { lead: 'dans', figure: `${how.days}\u00a0jours` }
  }
}

function interruption({ by, pointOfOrder }: Interruption): string {
  return pointOfOrder ? 'par une motion d’ordre' : `par ${isolated(by)}`
}

export const speaker: SpeakerWords = {
  ask: {
    ready: {
      press: 'Je suis prêt ou prête',
      said: 'La modération voit que vous êtes prêt ou prête.',
      notYet: 'Pas encore',
    },
    title: 'La parole',
    request: 'Demander la parole',
    raise: 'Présenter une motion d’ordre',
    closed: 'La liste est close\u00a0: une motion d’ordre reste possible.',
    closes: (time) => `La liste sera close à ${time}.`,
  },
  page: 'Orateur, oratrice',
  nobody: 'Ce lien n’appartient à personne dans l’ordre du jour. Demandez le vôtre à l’organisation.',
  wait,
  floor: {
    leftOf: (limit) => `restant sur ${limit}`,
    over: (limit) => `au-delà de ${limit}`,
    until: (time) => `vous avez la parole jusqu’à ${time}`,
    discussionUntil: (time) => `vous dirigez le débat jusqu’à ${time}`,
    still: 'vous avez toujours la parole',
    stillDiscussion: 'vous dirigez toujours le débat',
    heldSince: (time) => `suspendu depuis ${time}`,
    next: (who) => `puis ${neighbour(who)}`,
    last: 'vous clôturez',
  },
  slowDown: { ask: 'Veuillez ralentir\u00a0:', why: 'les interprètes le demandent' },
  interrupted: {
    title: 'Interruption',
    by: (it) => `${interruption(it)}\u00a0: votre temps ne s’écoule plus`,
    said: (it, left) => `Interruption ${interruption(it)}\u00a0: votre temps s’arrête à ${left}.`,
  },
  chair: {
    title: 'Vous avez la parole',
    noLimit: 'en présidant, sans limite',
    slotLeft: (title, time) => `${title}\u00a0: encore ${time}`,
    slotOver: (title, time) => `${title}\u00a0: ${time} de trop`,
  },
  waiting: {
    first: ['Vous parlez en premier,', 'vous ouvrez la séance'],
    nextInList: ['À vous ensuite,', 'sur la liste'],
    next: (who) => ['À vous ensuite,', after(who)],
    later: (place, who) => [`Vous parlez en ${ordinals[place] ?? `${place + 1}ᵉ`} position,`, after(who)],
    about: 'vers',
    planned: (time) => `prévu à ${time}`,
    asPlanned: 'comme prévu',
    toSpeak: 'de parole',
    toLead: 'de débat',
    heldNote: 'La séance est suspendue\u00a0: les heures reculent jusqu’à la reprise.',
    alsoAt: (times) => `Vous aurez de nouveau la parole vers ${times}.`,
  },
  before: {
    title: 'La séance commence',
    due: 'La séance va commencer',
    at: (time, date) => (date === null ? `à ${time}` : `le ${date} à ${time}`),
    plannedFor: (time) => `Elle était prévue à ${time}.`,
  },
  aside: {
    spoken: ['Vous avez parlé.', 'Merci.'],
    out: ['Vous n’êtes pas dans l’ordre actuel.', 'La modération peut vous appeler.'],
    guest: ['Aucune intervention n’est prévue pour vous.', 'La modération peut vous donner la parole.'],
    ended: [`${sessionEnded}.`, 'Merci.'],
    spoke: (from, to) => `de ${from} à ${to}`,
    of: (spoke, planned) => `${spoke} sur ${planned}`,
    yourTurns: 'Quand vous avez parlé',
  },
  side: {
    order: 'L’ordre autour de vous',
    orderNow: 'L’ordre actuel',
    now: 'en cours',
    you: 'vous',
    more: (count) => plural(count, { one: `${count} autre intervention`, other: `${count} autres interventions` }),
    pause: 'Pause',
    session: 'La séance',
    join: 'Rejoindre la réunion',
  },
  announce: {
    floorUntil: (time) => `Vous avez la parole jusqu’à ${time}.`,
    floor: 'Vous avez la parole.',
    wrapup: 'Concluez\u00a0: il reste peu de temps.',
    over: 'Votre temps est écoulé. Vous avez toujours la parole.',
    held: 'La séance est suspendue. Votre temps ne s’écoule plus.',
    chair: 'Vous avez la parole en présidant, sans limite.',
  },
}
