/**
 * How soon a page dials again, in ms: first after the time that a server takes to start again, then twice as long, a quarter
 * more or less by chance. However long a connection was gone, one that is back is seen within a second.
 */
export const REDIAL = { first: 400, most: 800, chance: 0.25 } as const
