export const ribbon = {
  title: 'Language ribbon.',
  heard: (parts: string) => `So far: ${parts}.`,
  breakHeard: 'break',
  now: (language: string, sure: boolean) => `Now ${language}${sure ? ', confirmed' : ', planned, not confirmed'}.`,
  nowBreak: 'Now a break.',
  ahead: (parts: string) => `Then ${parts}.`,
  from: (language: string, time: string) => `${language} from ${time}`,
  fromTo: (language: string, from: string, to: string) => `${language} from ${from} to ${to}`,
  discussion: (time: string) => `the open list from ${time}`,
  pause: (time: string) => `a break at ${time}`,
  ends: (time: string) => `Ends ${time}.`,
  stops: (time: string) => `Interpretation stops at ${time}.`,
  pastStop: (minutes: number) => `That is ${minutes}\u00a0min past the hard end.`,
  open: 'List open',
  break: 'Break',
  hardEnd: 'Hard end',
  spare: (minutes: number) => `${minutes}\u00a0min spare`,
  past: (time: string, minutes: number) => `ends ${time}, ${minutes}\u00a0min past the hard end`,
}

export type RibbonWords = typeof ribbon
