/** Of bytes as they are sent, up to the next whole kB of 1,024: the unit in which the bounds are told. */
export function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}
