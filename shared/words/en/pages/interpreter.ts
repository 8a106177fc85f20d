import type { Delivery } from '../../../domain/agenda/agenda.ts'
import type { SignalKind } from '../../../domain/signals/signals.ts'
import type { BoothSentence } from '../../told.ts'
import { sessionEnded } from '../common.ts'
import { requestKinds } from '../terms/requestKinds.ts'
import { signalStates, standings } from '../terms/terms.ts'

/** Times and lasting as the sentence wants them, already in words. */
export interface SentenceTimes {
  readonly from: string | null
  readonly until: string | null
  readonly after: string | null
}

/** "works until 15:23, then rests 9 min" */
function plan(sentence: BoothSentence, times: SentenceTimes): string {
  return `${doing(sentence, times)}${following(sentence, times)}`
}

function doing({ work, until }: BoothSentence, times: SentenceTimes): string {
  const what = work === 'open' ? 'is in the discussion' : work
  const from = times.from === null ? '' : ` from ${times.from}`
  switch (until.is) {
    case 'at':
      return `${what}${from} until ${times.until}`
    case 'turn-ends':
      return `${what} until this turn ends`
    case 'show-ends':
      return `${what}${from} to the end, ${times.until}`
  }
}

function following({ after }: BoothSentence, times: SentenceTimes): string {
  if (after === null) return ''
  return after.work === 'open' ? ', then the discussion, all booths' : `, then ${after.work} ${times.after}`
}

export const interpreter = {
  title: 'Interpreters',
  page: (code: string) => `${code} booth`,
  youAre: (name: string) => `You are ${name}`,
  noBooth: 'This link belongs to no booth of the agenda. Ask the organiser for your own link.',
  floor: 'Floor',
  into: 'You interpret into',
  boothUntil: (time: string) => `Your booth, until ${time}`,
  booth: 'Your booth',
  rests: 'rests',
  silent: {
    unstarted: 'Not started yet',
    break: 'Break',
    ended: sessionEnded,
  },
  startsAt: (time: string) => `starts at ${time}`,
  until: (time: string) => `until ${time}`,
  planned: (language: string) => `${language}: planned, not confirmed`,
  heard: (language: string) => `${language}: confirmed`,
  confirm: (code: string) => `Confirm ${code}`,
  correct: (code: string) => `The floor is now ${code}`,
  nowIn: 'The floor is now',
  /** Where there is no room for that: after the press that confirms, and without one. */
  nowInShort: { planned: 'or', heard: 'Now' },
  /** How the booth comes by its work or its rest, where it is not the plain way. */
  retour: 'retour',
  relayFrom: (booth: string) => `by relay from ${booth} booth`,
  youHear: (code: string) => `you hear ${code}`,
  coveredBy: (booth: string) => `${booth} booth works for you`,
  summary: {
    floor: (language: string, heard: boolean) =>
      heard ? `The floor is in ${language}.` : `The floor is in ${language}, planned, not confirmed.`,
    works: (into: string) => `You interpret into ${into}.`,
    retour: (into: string) => `You interpret into ${into}, your retour.`,
    relays: (booth: string, heard: string, into: string) =>
      `By relay from the ${booth} booth you hear ${heard} and interpret into ${into}.`,
    rests: 'Your booth rests.',
    covered: (booth: string) => `Your booth rests: the ${booth} booth works into your language.`,
  },
  leftOf: (limit: string) => `left of ${limit}`,
  over: (limit: string) => `over ${limit}`,
  chair: 'chair, between turns',
  heldSince: (time: string) => `since ${time}`,
  discussion: 'Discussion',
  pause: 'Break',
  nobody: 'Nobody speaks',
  load: 'Your booth',
  plan,
  restsFromTo: (from: string, to: string) => `rests ${from} to ${to}`,
  restsShort: 'rests',
  open: 'discussion, all booths',
  openShort: 'all booths',
  minutes: (count: number) => `${count}\u00a0min`,
  underAMinute: 'under 1\u00a0min',
  next: 'Next three',
  nothingNext: 'Nothing else is planned.',
  intoCode: (code: string) => `into ${code}`,
  byRelay: (booth: string) => `by relay from ${booth} booth`,
  inRetour: 'retour',
  coveredShort: (booth: string) => `${booth} booth works`,
  delivery: { room: 'in the room', online: 'online', recorded: 'recorded' } satisfies Record<Delivery, string>,
  text: (standing: string, time: string) => `Text ${time}, ${standing}`,
  standing: standings,
  rest: 'rest',
  all: 'all booths',
  changed: (person: string, summary: string) => (person === '' ? summary : `${person}. ${summary}`),
  /** Of a turn that lets another one wait. */
  interrupts: (name: string, left: string | null) =>
    left === null ? `${name} goes on after this` : `${name} goes on after this, with ${left}`,
  kinds: requestKinds,
  called: 'called',
  signals: {
    title: 'Signals to the moderator',
    label: {
      'slow-down': 'Slow down',
      'cannot-hear': 'Cannot hear',
      'microphone-off': 'Microphone off',
      'wrong-language': 'Wrong language',
      'one-at-a-time': 'One at a time',
      'repeat-figures': 'Repeat the figures',
      'need-text': 'We need the text',
      interrupted: 'We are interrupted',
    } satisfies Record<SignalKind, string>,
    resumed: 'We have resumed',
    stateName: signalStates,
    booths: (count: number) => `${count} booths`,
    times: (count: number) => `${count} times`,
    again: (seconds: number) => `again in ${seconds}\u00a0s`,
    waits: (seconds: number) => `Sent just now. It can be sent again in ${seconds}\u00a0s.`,
    takeBack: (what: string) => `Withdraw: ${what}`,
    ended: `${sessionEnded}.`,
  },
  mic: {
    title: 'On mic',
    notSound: 'Your word only: it does not switch the sound',
    you: (name: string) => `${name}, you`,
    on: 'on mic',
    off: 'off mic',
    goOn: 'I am on mic',
    goOff: 'I am off mic',
    showEnded: sessionEnded,
    minutes: (count: number) => `${count}\u00a0min`,
    thisTurn: 'this turn',
    today: (minutes: string) => `${minutes} today`,
    nobody: 'Nobody is on mic, and your booth must work.',
    several: (count: number) => (count === 2 ? 'Both are on mic.' : `${count} are on mic.`),
    ask: 'Ask for handover',
    whom: 'With whom',
    nobodyToRelieve: 'One of you two has to be on mic, and only one.',
    asked: (partner: string) => `You asked ${partner} to take over.`,
    offered: (partner: string) => `You offered ${partner} to take over.`,
    asksYou: (partner: string) => `${partner} asks you to take over.`,
    offersYou: (partner: string) => `${partner} offers to take over.`,
    switchNow: (partner: string) => `${partner} has accepted. Switch the sound, then press.`,
    startWhen: (partner: string) => `You take over when ${partner} switches.`,
    others: (by: string, partner: string) => `${by} and ${partner} are changing.`,
    accept: 'Accept',
    decline: 'Decline',
    cancel: 'Cancel',
    switched: 'Switched',
    secondsLeft: (seconds: number) => `${seconds}\u00a0s`,
    ended: {
      /** Nobody named is the reader. */
      declined: (partner: string | null) =>
        partner === null ? 'You declined the handover.' : `${partner} declined the handover.`,
      lapsed: (partner: string | null) => `${partner ?? 'You'} did not answer: the handover lapsed.`,
      cancelled: 'The handover was cancelled.',
      done: (starts: string) => `Handed over: ${starts} is on mic.`,
    },
    nextSeam: (place: string) => `Next seam ${place}`,
    seam: {
      speaker: (time: string | null, name: string | null) =>
        time === null
          ? 'at the next change of speaker'
          : name === null
            ? `${time}, when the speaker changes`
            : `${time}, before ${name}`,
      rest: (time: string | null) => (time === null ? 'when your booth rests' : `${time}, when your booth rests`),
    },
    atTime: (time: string) => `at ${time}`,
    proposed: (place: string) => `Hand over ${place}:`,
    proposedOf: (name: string, place: string) => `Take over from ${name} ${place}:`,
    /** Nobody named is the reader. */
    byThen: (name: string | null, by: number, length: number, goingOn: number | null) => {
      const will = `${name ?? 'you'} will have interpreted ${by} of ${length}\u00a0min`
      return goingOn === null ? `${will}.` : `${will}; going on would make ${goingOn}.`
    },
    soFar: (name: string | null, by: number, length: number) =>
      `${name === null ? 'you have' : `${name} has`} interpreted ${by} of ${length}\u00a0min.`,
    reached: (length: number) => `the ${length}\u00a0min are over.`,
    nextWork: (time: string) => `Next to work ${time}`,
    settings: 'booth and turn length',
    readyState: { unsaid: 'Ready?', ready: 'Booth ready', 'not-ready': 'Not ready' },
    ready: 'Your booth has said that it is ready.',
    notReady: 'Your booth has said that it is not ready: the moderator is told before the floor is given.',
    readyUnsaid: 'Your booth has not said yet whether it is ready.',
    sayReady: 'Booth ready',
    sayNotReady: 'Not ready',
    alreadySaid: 'Your booth has said so already.',
    turnLength: 'One turn on mic',
  },
}

export type InterpreterWords = typeof interpreter
