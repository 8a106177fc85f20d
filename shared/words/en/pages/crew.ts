/** Crew reads what moderators read; only its name, and what it may press, is its own. */
export const crew = {
  page: 'Crew',
  papers: 'Texts, documents and terms',
  reads:
    'The moderator runs the session. Here you can type in raised hands and take back those the crew typed in, answer signals, and add texts and terms.',
}

export type CrewWords = typeof crew
