import type { AgendaEdit } from '../../domain/agendaEdit.ts'
import type { RequestKind } from '../../domain/speakerList.ts'
import type { SaidDeed } from '../en/deeds.ts'
import { pluralIn } from '../grammar.ts'

const plural = pluralIn('fr')

/** Alone, as a note: "parole donnée à M. Todorovska". */
export function done(deed: SaidDeed): string {
  switch (deed.is) {
    case 'gave':
      if (deed.kind === 'discussion') return `ouverture : ${deed.whom}`
      return deed.kind === 'break' ? `début : ${deed.whom}` : `parole donnée à ${deed.whom}`
    case 'gave-back':
      return `parole rendue à la présidence, ${deed.whom}`
    case 'skipped':
      return `${deed.whom} : intervention écartée`
    case 'restored':
      return `${deed.whom} : intervention rétablie`
    case 'time': {
      const clock = deed.to === 'turn' ? 'l’intervention' : 'le point'
      return deed.more ? `${deed.by} de plus pour ${clock}` : `${deed.by} de moins pour ${clock}`
    }
    case 'confirmed':
      return `${deed.language} confirmé`
    case 'corrected':
      return `langue corrigée : ${deed.language}`
    case 'started':
      return 'séance ouverte comme prévu'
    case 'started-now':
      return 'séance ouverte à partir de maintenant'
    case 'ended':
      return 'séance terminée'
    case 'held':
      return 'séance suspendue'
    case 'resumed':
      return 'séance reprise'
    case 'list-opened':
      return `liste ouverte : ${deed.slot}`
    case 'list-closed':
      return `liste close : ${deed.slot}`
    case 'list-closing':
      return `clôture de la liste ${deed.at === null ? `dans ${deed.after}` : `à ${deed.at}`} : ${deed.slot}`
    case 'entered':
      return `inscription de ${deed.whom} sur la liste`
    case 'withdrawn':
      return `demande retirée : ${deed.whom}`
    case 'request-edited':
      return `demande modifiée : ${deed.whom}`
    case 'moved':
      return `place changée dans la liste : ${deed.whom}`
    case 'removed':
      return `radiation de la liste : ${deed.whom}`
    case 'called':
      return `appel : ${deed.whom}`
    case 'absent':
      return `absence notée : ${deed.whom}`
    case 'let-interrupt':
      return `interruption accordée à ${deed.whom}`
    case 'resumed-turn':
      return `parole rendue à ${deed.whom}`
    case 'limited':
      return limited(deed)
    case 'carried':
      return `demandes non atteintes reportées : ${deed.from}, vers ${deed.to}`
    case 'edited':
      return edits[deed.edit](deed.what, deed.before)
    case 'loaded':
      return 'nouvel ordre du jour : les listes recommencent'
    case 'caught-up':
      return plural(deed.items, {
        one: `suite raccourcie : ${deed.items} élément`,
        other: `suite raccourcie : ${deed.items} éléments`,
      })
  }
}

const kinds: Record<RequestKind, string> = {
  statement: 'toutes les déclarations',
  question: 'toutes les questions',
  reply: 'toutes les réponses',
  'right-of-reply': 'tous les droits de réponse',
  'point-of-order': 'toutes les motions d’ordre',
}

function limited({ limit, whom, kind }: Extract<SaidDeed, { is: 'limited' }>): string {
  if (whom !== null) return `limite de ${limit} : ${whom}`
  return kind === null ? `liste limitée à ${limit} par personne` : `limite de ${limit} pour ${kinds[kind]}`
}

const edits: Record<AgendaEdit['edit'], (what: string, before: string) => string> = {
  'add-person': (what) => `personne ajoutée : ${what}`,
  'replace-speaker': (what, before) => `remplacement de ${before} par ${what}`,
  'plan-language': (what) => `langue prévue changée : ${what}`,
  'title-segment': (what) => `titre changé : ${what}`,
  'retime-segment': (what) => `durée changée : ${what}`,
  'make-optional': (what) => `caractère facultatif changé : ${what}`,
  'add-segment': (what) => `intervention ajoutée : ${what}`,
  'move-segment': (what) => `intervention déplacée : ${what}`,
  'drop-segment': (what) => `intervention supprimée : ${what}`,
  'add-slot': (what) => `point ajouté : ${what}`,
  'move-slot': (what) => `point déplacé : ${what}`,
  'drop-slot': (what) => `point supprimé : ${what}`,
  'retime-slot': (what) => `horaire changé : ${what}`,
  'title-slot': (what) => `titre changé : ${what}`,
  'fix-start': (what) => `heure fixe changée : ${what}`,
  'move-hard-end': () => 'fin impérative déplacée',
}
