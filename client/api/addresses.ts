const API = '/api/v1'

/** Where the API answers for a path of its own. */
export function apiAddress(path: string): string {
  return `${API}${path}`
}

/** What belongs to one show, as a path of the API. */
export function showPath(show: string, rest: string): string {
  return `/shows/${encodeURIComponent(show)}/${rest}`
}
