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
  if (retour === language) return [problem(path, `${quoted(retour)} is the booth's own language; leave it out`)]
  if (codes === undefined || codes.includes(retour)) return []
  return [
    problem(
      path,
      `${quoted(retour)} is not in languages${didYouMean(retour, codes) || '; add it there, or choose one'}`,
    ),
  ]
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
    return [
      problem(
        path,
        `${quoted(floor)} is not in languages${didYouMean(floor, codes) || '; add it there, or leave it out'}`,
      ),
    ]
  }
  if (floor === booth.language) return [problem(path, `the booth rests while ${quoted(floor)} is spoken; leave it out`)]
  if (via === booth.id) return [problem(path, 'a booth takes no relay from itself; name another booth')]
  if (!parts.some(({ id }) => id === via)) {
    const ids = parts.map(({ id }) => id)
    return [problem(path, `${quoted(via)} is not in booths${didYouMean(via, ids) || '; write the id of one of them'}`)]
  }
  const source = boothTask(parts, via, floor)
  if (source.is === 'relays') {
    return [
      problem(path, `the booth ${quoted(via)} takes this language by relay itself; name the one that hears the floor`),
    ]
  }
  if (source.is === 'rests' && source.covered === null) {
    return [
      problem(
        path,
        `the booth ${quoted(via)} rests while ${quoted(floor)} is spoken; name another one, or give it a retour`,
      ),
    ]
  }
  return []
}

function partOf({ id, language, retour, relay }: LooseBooth): BoothPart {
  const named = Object.entries(relay).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { id: id ?? '', language: language ?? '', retour: retour ?? null, relay: Object.fromEntries(named) }
}
