import type { TableWords } from '../../en/api/tables.ts'
import { signalKinds, signalsBecame } from '../terms/terms.ts'

export const tables: TableWords = {
  agenda: {
    headings: {
      number: 'Nº',
      start: 'Début',
      end: 'Fin',
      offset: 'Décalage UTC',
      duration: 'Durée',
      slot: 'Point',
      segment: 'Intervention',
      speaker: 'Orateur ou oratrice',
      function: 'Fonction',
      organisation: 'Organisation',
      language: 'Langue de l’orateur',
      certainty: 'La langue est',
    },
    certainty: { assumed: 'supposée', stated: 'indiquée' },
  },
  record: {
    headings: {
      number: 'Nº',
      slot: 'Point',
      turn: 'Tour',
      who: 'Qui',
      organisation: 'Organisation',
      planned: 'Début prévu',
      start: 'Début',
      end: 'Fin',
      offset: 'Décalage UTC',
      lasted: 'Durée',
      limit: 'Limite',
      over: 'Dépassement',
      held: 'Suspension',
      languages: 'Langues parlées',
      signals: 'Signaux des interprètes',
    },
    kinds: { segment: 'intervention', request: 'demande', chair: 'présidence', break: 'pause' },
    nobody: 'personne',
    signals: signalKinds,
    became: signalsBecame,
    certainties: { assumed: 'prévu', stated: 'prévu', confirmed: 'confirmé', corrected: 'corrigé' },
  },
}
