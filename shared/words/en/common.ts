import type { Phase } from '../../domain/forecast/phase.ts'
import type { Lateness } from '../lateness.ts'

/** Several sets say it, with their own full stop or without. */
export const sessionEnded = 'The session has ended'

export const common = {
  phase: {
    ontime: 'On time',
    wrapup: 'Wrap up',
    over: 'Time’s up',
    held: 'On hold',
    open: 'No limit',
  } satisfies Record<Phase, string>,
  connection: {
    connecting: 'Connecting',
    live: 'Live',
    late: (seconds: number) => `last heard ${seconds}\u00a0s ago`,
    lost: (seconds: number) => `Reconnecting: last heard ${ago(seconds)} ago`,
    slow: (seconds: number) => `Slow connection: as of ${ago(seconds)} ago`,
    behind: 'Slow connection: this page is behind',
    unreached: 'No connection yet: trying again',
    caughtUp: 'Live, caught up',
    unsaved: (seconds: number) => `Server cannot save: ${ago(seconds)}`,
    unsavedNow: 'The server cannot save anything: presses wait.',
  },
  lateness: (late: Lateness) => {
    switch (late.is) {
      case 'on-time':
        return 'on time'
      case 'behind':
        return `${late.minutes}\u00a0min behind`
      case 'ahead':
        return `${late.minutes}\u00a0min ahead`
    }
  },
  /** After the lateness: "2 min behind, ends 16:02". */
  ends: (time: string) => `ends ${time}`,
  endsPlanned: (time: string, planned: string) => `ends ${time}, planned ${planned}`,
  ended: (time: string) => `ended ${time}`,
  /** One beside the other, such as a press and what it is for; either may stand elsewhere, and be empty here. */
  labelled: (what: string, value: string) => `${what}: ${value}`,
  certainty: {
    planned: (language: string) => `${language}, planned, not confirmed`,
    heard: (language: string) => `${language}, confirmed`,
  },
  /** In the tab's title, before the name. */
  tab: {
    held: 'on hold',
    unstarted: 'not started',
    ended: 'ended',
    noConnection: 'no connection',
  },
  /** The refusal `no-connection`, which has to be said without one. */
  mayNotBeDone: 'No connection: the press may not have been done. Look before you press again.',
  /** Why nothing can be pressed now. */
  noConnection: 'No connection: a press would not arrive',
  /** The way out of a question or a form: nothing is done. */
  leave: 'Leave it as it is',
  language: 'Language',
  theme: { title: 'Light', system: 'as the device', light: 'light', dark: 'dark' },
  /** A proxy's own page, in the place of the server's answer to a press. */
  answeredBetween: (status: number) =>
    `Something between this page and the server answered, with ${status}: the press may not have been done. Look before you press again. If this stays so, tell whoever runs the server.`,
}

export type CommonWords = typeof common

function ago(seconds: number): string {
  return seconds < 120 ? `${seconds}\u00a0s` : `${Math.floor(seconds / 60)}\u00a0min`
}
