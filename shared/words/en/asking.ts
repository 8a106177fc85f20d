import type { RequestKind, RequestState } from '../../domain/queue/speakerList.ts'
import { plural } from './grammar.ts'

const kinds: Readonly<Record<RequestKind, string>> = {
  statement: 'Statement',
  question: 'Question',
  reply: 'Reply',
  'right-of-reply': 'Right of reply',
  'point-of-order': 'Point of order',
}

/** The form for a request, and what becomes of it; what asks for the form is among the speaker's words. */
export const asking = {
  form: {
    slot: 'For',
    kind: 'Kind',
    kinds,
    replyTo: (name: string | null) => `Reply to ${name ?? 'the last speaker'}`,
    waits: 'you wait with one already',
    language: 'You will speak',
    note: 'Note',
    noteFor: 'Read by moderators, the technical crew and interpreters only.',
    left: (count: number) => plural(count, { one: '1 character left', other: `${count} characters left` }),
    behalf: 'On behalf of',
    behalfHint: 'shown to everybody on the list; leave empty for yourself',
    send: 'Request the floor',
    sendOrder: 'Raise the point of order',
    cancel: 'Cancel',
    allWait: 'You wait with a request of every kind already.',
  },
  mine: 'Your requests',
  place: (place: number, of: number) => `${place} of ${of}`,
  behind: (told: number) => `behind the first ${told}`,
  behindSaid: (kind: string, told: number) => `${kind}: you are on the list, behind the first ${told}.`,
  behindTitle: (told: number) => ['You are on the list,', `behind the first ${told}`],
  placeSaid: (kind: string, place: number, of: number) => `${kind}: you are ${place} of ${of} on the list.`,
  about: (time: string) => `about ${time}`,
  for: (slot: string) => `for “${slot}”`,
  carried: (from: string, to: string) => `carried over from “${from}” to “${to}”`,
  states: {
    waiting: 'on the list',
    called: 'You are next',
    absent: 'You were called, but were not there. The moderator can call you again.',
    lapsed: 'Lapsed: the next speaker began before your reply.',
    'not-reached': 'Not reached: time ran out before your turn.',
    removed: 'Taken off the list by the moderator.',
    floor: 'You have the floor',
    done: 'Done',
    withdrawn: 'Withdrawn',
    carried: 'Carried over',
    merged: 'Came back when a press was undone: your newer request stands for both.',
  } satisfies Record<RequestState, string>,
  slotGone: 'Not reached: that part of the session is no longer in the agenda.',
  withdraw: 'Withdraw',
  letFirst: (name: string) => `Let ${name} go first`,
  list: (slot: string) => `List of speakers: ${slot}`,
  nobody: 'Nobody waits yet.',
  waits: (count: number) => plural(count, { one: '1 waits', other: `${count} wait` }),
  you: 'you',
  called: 'called',
  more: (count: number) => plural(count, { one: '1 more', other: `${count} more` }),
  whole: (count: number) => `Show all ${count}`,
  wholeTold: (told: number) => `Show the first ${told}`,
  less: 'Show fewer',
  behalfOf: (whom: string) => `on behalf of ${whom}`,
}

export type AskingWords = typeof asking
