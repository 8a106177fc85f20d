import { type BoothPart, boothTask } from '../../domain/booths/boothTask.ts'
import type { DidYouMean } from './didYouMean.ts'
import type { LooseAgenda } from './looseAgendaSchema.ts'
import { type Path, type Problem, problem, quoted } from './problem.ts'

type LooseBooth = LooseAgenda['booths'][number]

/** A retour is another language than the booth's own; a relay is of a floor language, from another booth that works from the floor then. */
export function problemsOfBooths({ booths, languages }: LooseAgenda, didYouMean: DidYouMean): readonly Problem[] {
  const codes = languages?.flatMap((code) => code ?? [])
  const parts = booths.map(partOf)
  return booths.flatMap((booth, i) => [
    ...problemsOfRetour(booth, codes, ['booths', i, 'retour'], didYouMean),
    ...Object.entries(booth.relay).flatMap(([floor, via]) =>
      problemsOfRelay(booth, floor, via, codes, parts, ['booths', i, 'relay', floor], didYouMean),
    ),
  ])
}

function problemsOfRetour(
  { language, retour }: LooseBooth,
  codes: readonly string[] | undefined,
  path: Path,
  didYouMean: DidYouMean,
): readonly Problem[] {
  if (retour === undefined) return []
  if (retour === language) return [problem(path, { code: 'retour-own-language', value: quoted(retour) })]
  if (codes === undefined || codes.includes(retour)) return []
  const guess = didYouMean(retour, codes)
  return [problem(path, { code: 'unknown-name', value: quoted(retour), list: 'languages', guess })]
}

function problemsOfRelay(
  booth: LooseBooth,
  floor: string,
  via: string | undefined,
  codes: readonly string[] | undefined,
  parts: readonly BoothPart[],
  path: Path,
  didYouMean: DidYouMean,
): readonly Problem[] {
  if (via === undefined) return []
  if (codes !== undefined && !codes.includes(floor)) {
    return [problem(path, { code: 'unknown-relay', value: quoted(floor), guess: didYouMean(floor, codes) })]
  }
  if (floor === booth.language) return [problem(path, { code: 'relay-own-language', language: quoted(floor) })]
  if (via === booth.id) return [problem(path, { code: 'relay-from-itself' })]
  if (!parts.some(({ id }) => id === via)) {
    const ids = parts.map(({ id }) => id)
    return [problem(path, { code: 'unknown-booth', value: quoted(via), guess: didYouMean(via, ids) })]
  }
  const source = boothTask(parts, via, floor)
  if (source.is === 'relays') {
    return [problem(path, { code: 'relay-of-relay', booth: quoted(via) })]
  }
  if (source.is === 'rests' && source.covered === null) {
    return [problem(path, { code: 'relay-at-rest', booth: quoted(via), language: quoted(floor) })]
  }
  return []
}

function partOf({ id, language, retour, relay }: LooseBooth): BoothPart {
  const named = Object.entries(relay).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { id: id ?? '', language: language ?? '', retour: retour ?? null, relay: Object.fromEntries(named) }
}
