import { papersName } from '../terms/terms.ts'

/** Crew reads what moderators read; only its name, and what it may press, is its own. */
export const crew = {
  papers: papersName,
  reads:
    'The moderator runs the session. Here you can type in raised hands, withdraw those the crew typed in, answer signals, and add:',
}

export type CrewWords = typeof crew
