/** Crew reads what moderators read; only its own name is different. */
export const crew = { page: 'Crew', reads: 'This page reads along. The moderator runs the session.' }

export type CrewWords = typeof crew
