import type { BoothWork } from '../../../domain/booths/boothPlan.ts'
import type { InterpreterWords, SentenceTimes } from '../../en/pages/interpreter.ts'
import type { BoothSentence } from '../../told.ts'
import { sessionEnded } from '../common.ts'
import { requestKinds } from '../terms/requestKinds.ts'
import { signalStates, standings } from '../terms/terms.ts'

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
      return `${what} jusqu’à la fin de ce tour`
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
    ended: sessionEnded,
  },
  startsAt: (time) => `début à ${time}`,
  until: (time) => `jusqu’à ${time}`,
  planned: (language) => `${language}\u00a0: prévu, non confirmé`,
  heard: (language) => `${language}\u00a0: confirmé`,
  confirm: (code) => `Confirmer ${code}`,
  correct: (code) => `On parle maintenant ${code}`,
  nowIn: 'On parle maintenant',
  nowInShort: { planned: 'ou', heard: 'Désormais' },
  retour: 'retour',
  relayFrom: (booth) => `relais de la cabine ${booth}`,
  youHear: (code) => `vous entendez ${code}`,
  coveredBy: (booth) => `La cabine ${booth} travaille pour vous`,
  summary: {
    floor: (language, heard) => (heard ? `On parle en ${language}.` : `On parle en ${language}, prévu, non confirmé.`),
    works: (into) => `Vous interprétez vers\u00a0: ${into}.`,
    retour: (into) => `Vous interprétez vers\u00a0: ${into}, en retour.`,
    relays: (booth, heard, into) =>
      `En relais de la cabine ${booth}, vous entendez\u00a0: ${heard}, et interprétez vers\u00a0: ${into}.`,
    rests: 'Votre cabine se repose.',
    covered: (booth) => `Votre cabine se repose\u00a0: la cabine ${booth} travaille vers votre langue.`,
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
  byRelay: (booth) => `relais de la cabine ${booth}`,
  inRetour: 'retour',
  coveredShort: (booth) => `la cabine ${booth} travaille`,
  delivery: { room: 'en salle', online: 'en ligne', recorded: 'enregistré' },
  text: (standing, time) => `Texte ${time}, ${standing}`,
  standing: standings,
  rest: 'repos',
  all: 'toutes',
  changed: (person, summary) => (person === '' ? summary : `${person}. ${summary}`),
  interrupts: (name, left) => (left === null ? `${name} reprend ensuite` : `${name} reprend ensuite, avec ${left}`),
  kinds: requestKinds,
  called: 'appel en cours',
  signals: {
    title: 'Signaux à la modération',
    label: {
      'slow-down': 'Ralentir',
      'cannot-hear': 'On n’entend pas',
      'microphone-off': 'Micro coupé',
      'wrong-language': 'Langue erronée',
      'one-at-a-time': 'Un à la fois',
      'repeat-figures': 'Répéter les chiffres',
      'need-text': 'Il nous faut le texte',
      interrupted: 'Interprétation interrompue',
    },
    resumed: 'Interprétation reprise',
    stateName: signalStates,
    booths: (count) => `${count} cabines`,
    times: (count) => `${count} fois`,
    again: (seconds) => `à nouveau dans ${seconds}\u00a0s`,
    waits: (seconds) => `Vient d’être envoyé. Nouvel envoi possible dans ${seconds}\u00a0s.`,
    takeBack: (what) => `Retirer le signal\u00a0: ${what}`,
    ended: `${sessionEnded}.`,
  },
  mic: {
    title: 'Au micro',
    notSound: 'Simple déclaration\u00a0: le son ne change pas',
    you: (name) => `${name}, vous`,
    on: 'au micro',
    off: 'en soutien',
    goOn: 'Je suis au micro',
    goOff: 'Je quitte le micro',
    showEnded: sessionEnded,
    minutes: (count) => `${count}\u00a0min`,
    thisTurn: 'ce tour',
    today: (minutes) => `${minutes} ce jour`,
    nobody: 'Personne n’est au micro, et votre cabine doit travailler.',
    several: (count) => (count === 2 ? 'Vous êtes deux au micro.' : `Vous êtes ${count} au micro.`),
    ask: 'Demander la relève',
    whom: 'Avec qui',
    nobodyToRelieve: 'L’une de vous deux personnes doit être au micro, et une seule.',
    asked: (partner) => `Vous avez demandé à ${partner} de prendre la relève.`,
    offered: (partner) => `Vous avez proposé la relève à ${partner}.`,
    asksYou: (partner) => `${partner} vous demande de prendre la relève.`,
    offersYou: (partner) => `${partner} vous propose la relève.`,
    switchNow: (partner) => `${partner} a accepté. Passez le son, puis appuyez.`,
    startWhen: (partner) => `Vous prenez la relève dès que ${partner} passe le son.`,
    others: (by, partner) => `${by} et ${partner} changent de place.`,
    accept: 'Accepter',
    decline: 'Décliner',
    cancel: 'Renoncer',
    switched: 'C’est passé',
    secondsLeft: (seconds) => `${seconds}\u00a0s`,
    ended: {
      declined: (partner) => (partner === null ? 'Vous avez décliné la relève.' : `${partner} a décliné la relève.`),
      lapsed: (partner) =>
        partner === null
          ? 'Vous n’avez pas répondu\u00a0: demande caduque.'
          : `${partner} n’a pas répondu\u00a0: demande caduque.`,
      cancelled: 'La relève a été abandonnée.',
      done: (starts) => `Relève faite\u00a0: ${starts} est au micro.`,
    },
    nextSeam: (place) => `Prochaine transition ${place}`,
    seam: {
      speaker: (time, name) =>
        time === null
          ? 'au prochain changement d’orateur'
          : name === null
            ? `${time}, au changement d’orateur`
            : `${time}, avant ${name}`,
      rest: (time) => (time === null ? 'au repos de votre cabine' : `${time}, au repos de votre cabine`),
    },
    atTime: (time) => `à ${time}`,
    proposed: (place) => `Passez la relève ${place}\u00a0:`,
    proposedOf: (name, place) => `Relevez ${name} ${place}\u00a0:`,
    byThen: (name, by, length, goingOn) => {
      const will = `${name === null ? 'vous aurez' : `${name} aura`} interprété ${by}\u00a0min sur ${length}`
      return goingOn === null ? `${will}.` : `${will}\u00a0; continuer en ferait ${goingOn}.`
    },
    soFar: (name, by, length) =>
      `${name === null ? 'vous avez' : `${name} a`} interprété ${by}\u00a0min sur ${length}.`,
    reached: (length) => `les ${length}\u00a0min sont écoulées.`,
    nextWork: (time) => `Reprise du travail à ${time}`,
    settings: 'cabine et durée d’un tour',
    readyState: { unsaid: 'Prête\u00a0?', ready: 'Cabine prête', 'not-ready': 'Non prête' },
    ready: 'Votre cabine s’est dite prête.',
    notReady: 'Votre cabine s’est dite non prête\u00a0: la modération l’apprend avant de donner la parole.',
    readyUnsaid: 'Votre cabine n’a pas encore dit si elle est prête.',
    sayReady: 'Cabine prête',
    sayNotReady: 'Non prête',
    alreadySaid: 'Votre cabine l’a déjà dit.',
    turnLength: 'Un tour de micro',
  },
}
