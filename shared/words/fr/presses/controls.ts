import type { ControlWords } from '../../en/presses/controls.ts'
import { roleHolders } from '../terms/terms.ts'

export const controls: ControlWords = {
  unsaved: 'Votre geste attend\u00a0: le serveur ne peut rien enregistrer pour l’instant.',
  next: {
    press: {
      speeches: 'Suite\u00a0: donner la parole à',
      discussion: 'Suite\u00a0: ouvrir',
      break: 'Suite\u00a0: commencer',
    },
    pressBoth: {
      speeches: 'Suite, fin des deux tours\u00a0: parole à',
      discussion: 'Suite, fin des deux tours\u00a0: ouvrir',
      break: 'Suite, fin des deux tours\u00a0: commencer',
    },
    onItsWay: { speeches: 'Parole donnée à', discussion: 'Ouverture', break: 'Début' },
    despite: (doubt) => `${doubt}. Réappuyez pour donner la parole à`,
    end: 'Plus rien n’est prévu',
    endWhom: 'Terminer la séance',
    sent: (seconds) => `envoyé il y a ${seconds}\u00a0s`,
    whenYouLeft: 'suite à votre départ',
    key: 'Espace',
  },
  undo: {
    press: 'Annuler',
    nothing: 'Rien à annuler',
    before: (deed) => `Auparavant\u00a0: ${deed}`,
    by: roleHolders,
  },
  tooLate: (who, deed) => `Trop tard, par ${who}\u00a0: ${deed}. Votre geste n’a rien modifié.`,
  dismiss: 'Fermer',
  start: {
    asPlanned: 'Commencer comme prévu',
    now: 'Commencer maintenant',
    planStands: (start) => `Les heures de l’ordre du jour restent, à partir de ${start}.`,
    planFar: (date) => `Les heures de l’ordre du jour restent au ${date}\u00a0: tout aurait des jours d’écart.`,
    moves: (by, later) => `Le plan, ses heures fixes et la fin impérative ${later ? 'reculent' : 'avancent'} de ${by}.`,
    movesFar: 'Une répétition\u00a0: le plan, ses heures fixes et la fin impérative partent de cet instant.',
    outlook: (end, late) => `Fin à ${end}, ${late}.`,
    endsHard: (end, hard) => `Fin à ${end}\u00a0; l’interprétation cesse à ${hard}.`,
    ends: (end) => `Fin à ${end}.`,
    startsIn: 'commence dans',
    lateBy: 'retard',
  },
}
