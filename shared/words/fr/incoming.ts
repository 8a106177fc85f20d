import type { BoothWork } from '../../domain/booths/boothPlan.ts'
import type { IncomingWords } from '../en/incoming.ts'
import type { OrderPlace } from '../told.ts'
import type { Wait } from '../wait.ts'
import { plural } from './grammar.ts'

function behind(place: Exclude<OrderPlace, { is: 'beginning' }>): string {
  switch (place.is) {
    case 'discussion':
      return 'après le débat'
    case 'break':
      return 'après la pause'
    case 'me':
      return 'après vous'
    case 'other':
      return `après ${place.name}`
  }
}

function wait(how: Wait): string {
  switch (how.is) {
    case 'now':
      return 'très bientôt'
    case 'under-a-minute':
      return 'dans moins d’1\u00a0min'
    case 'minutes':
      return `dans environ ${how.minutes}\u00a0min`
    case 'hours':
      return `dans environ ${how.hours}\u00a0h${how.minutes === 0 ? '' : `\u00a0${how.minutes}`}`
    case 'days':
      return `dans ${how.days}\u00a0jours`
  }
}

const works: Readonly<Record<BoothWork, string>> = {
  works: 'votre cabine travaille',
  rests: 'votre cabine se repose',
  open: 'toutes les cabines',
}

const quoted = (title: string) => `«\u00a0${title}\u00a0»`

const notice: IncomingWords['notice'] = {
  replaced: (from, to, title) => {
    if (to.is === 'me') return `vous intervenez désormais dans ${quoted(title)}`
    return from.is === 'me'
      ? `${to.name} intervient à votre place dans ${quoted(title)}`
      : `${to.name} remplace ${from.name}`
  },
  language: (who, language) =>
    who.is === 'me'
      ? `votre langue prévue est désormais\u00a0: ${language}`
      : `${who.name}\u00a0: ${language} désormais`,
  time: (who, to, from) => {
    const was = from === null ? '' : ` (au lieu de ${from})`
    return who.is === 'me' ? `vous disposez maintenant de ${to}${was}` : `${who.name} dispose maintenant de ${to}${was}`
  },
  added: (who, title) =>
    who.is === 'me' ? `vous intervenez désormais dans ${quoted(title)}` : `${who.name} s’ajoute à l’ordre`,
  moved: (who, where) => (who.is === 'me' ? `vous passez ${where}` : `${who.name} passe ${where}`),
  beginning: (slot) => `au début de ${quoted(slot)}`,
  after: behind,
  dropped: (who, title) =>
    who.is === 'me'
      ? `votre intervention dans ${quoted(title)} est supprimée`
      : `${who.name} n’intervient plus dans ${quoted(title)}`,
  leftOut: 'votre intervention est écartée, pour que la séance finisse à temps',
  shortened: 'les interventions restantes sont raccourcies',
  slotAdded: (title) => `${quoted(title)} s’ajoute`,
  slotMoved: (title, after) =>
    after === null ? `${quoted(title)} passe au début` : `${quoted(title)} passe après ${quoted(after)}`,
  slotDropped: 'un point de l’ordre du jour est supprimé',
  slotTimed: (title, start, duration) => `${quoted(title)} est maintenant à ${start}, ${duration}`,
  loaded: 'un autre ordre du jour est chargé, et les listes recommencent',
  other: 'l’ordre du jour a changé',
  takenBack: (happened, meant) => `Annulé\u00a0: ${happened}.${meant === '' ? '' : ` ${meant}`}`,
  meaning: (happened, meant) => `${happened}\u00a0: ${meant}`,
  outFor: (to) => `Vous n’êtes plus dans le déroulé\u00a0: ${to} intervient à votre place`,
  out: 'plus aucune intervention n’est prévue pour vous',
  notReached: 'votre demande de parole pour ce point n’est pas atteinte',
  waitsAgain: 'votre demande de parole pour ce point est de nouveau en attente',
  askAnew: 'redemandez la parole si vous la souhaitez',
  next: (how) => `à vous ensuite, ${wait(how)}`,
  later: (after, time) =>
    after.is === 'me' ? `vous parlez de nouveau vers ${time}` : `vous parlez ${behind(after)}, vers ${time}`,
  turn: (time, duration, language) => `vers ${time}, ${duration}${language === null ? '' : `, en ${language}`}`,
  booth: {
    pause: 'une pause',
    next: (who, language, work) =>
      `Ensuite désormais\u00a0: ${who}${language === null ? '' : ` en ${language}`}\u00a0; ${works[work]}.`,
  },
}

export const incoming: IncomingWords = {
  moderator: 'Modération',
  messages: 'Messages',
  notices: 'Ce qui a changé',
  seen: 'Vu',
  more: (count) => plural(count, { one: `encore ${count} autre`, other: `encore ${count} autres` }),
  said: (from, text) => `${from}\u00a0: ${text}`,
  notice,
}
