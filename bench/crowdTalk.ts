/** What a bench says to a process full of viewers, and what it hears back. Times are the machine's, in ms. */
export type Task =
  /** So many more come, at most `abreast` of them on their way at once. Done when each has its first view. */
  | {
      readonly do: 'join'
      readonly port: number
      readonly show: string
      readonly count: number
      readonly abreast: number
    }
  /** From now on each is waited for to get one more message. */
  | { readonly do: 'arm' }
  /** Done when each of them got it. */
  | { readonly do: 'arrived' }
  /** What all have heard together since this was last asked. */
  | { readonly do: 'heard' }
  /** From now on each returns when its connection is lost, and is waited for until its view says this. */
  | { readonly do: 'return'; readonly seeing: string }
  /** Done when each of them has returned and seen it. */
  | { readonly do: 'returned' }
  /** This share of all ask the clock, spread over so many ms, as pages do. */
  | { readonly do: 'probe'; readonly within: number; readonly share: number }
  | { readonly do: 'leave' }

export interface Joined {
  readonly seconds: number
  /** What each received until its first view was there, on average. */
  readonly bytes: number
}

export interface Arrivals {
  readonly p50: number
  readonly p99: number
  readonly last: number
  /** Of the last one's message. */
  readonly bytes: number
}

export interface HeardTogether {
  readonly messages: number
  readonly heartbeats: number
  readonly bytes: number
}

export interface Outcomes {
  readonly join: Joined
  readonly arm: null
  readonly arrived: Arrivals
  readonly heard: HeardTogether
  readonly return: null
  readonly returned: { readonly last: number; readonly dials: number }
  readonly probe: null
  readonly leave: null
}

export interface CrowdAsked {
  readonly id: number
  readonly task: Task
}

export interface Done {
  readonly id: number
  readonly outcome: Outcomes[Task['do']]
}
