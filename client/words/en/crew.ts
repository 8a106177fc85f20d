/** Crew reads what moderators read; only its name, and what it may press, is its own. */
export const crew = {
  page: 'Crew',
  reads: 'The moderator runs the session. Here you can type in raised hands, and take back those the crew typed in.',
}

export type CrewWords = typeof crew
