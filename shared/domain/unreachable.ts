/** The compiler refuses a switch that forgot a case; reaching this at run time is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
