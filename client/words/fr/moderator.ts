import type { ModeratorWords, SaidDeed } from '../en/moderator.ts'

/** Alone, as a note: "parole donnée à M. Todorovska". */
function done(deed: SaidDeed): string {
  switch (deed.is) {
    case 'gave':
      if (deed.kind === 'discussion') return `ouverture : ${deed.whom}`
      return deed.kind === 'break' ? `début : ${deed.whom}` : `parole donnée à ${deed.whom}`
    case 'gave-back':
      return `parole rendue à la présidence, ${deed.whom}`
    case 'skipped':
      return `${deed.whom} : intervention écartée`
    case 'restored':
      return `${deed.whom} : intervention rétablie`
    case 'time': {
      const clock = deed.to === 'turn' ? 'l’intervention' : 'point'
      if (deed.to === 'turn')
        return deed.more ? `${deed.by} de plus pour ${clock}` : `${deed.by} de moins pour ${clock}`
      return deed.more ? `${deed.by} de plus pour le ${clock}` : `${deed.by} de moins pour le ${clock}`
    }
    case 'confirmed':
      return `${deed.language} confirmé`
    case 'corrected':
      return `langue corrigée : ${deed.language}`
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
  }
}

export const moderator: ModeratorWords = {
  page: 'Modération',
  noLink: 'Pas de connexion : rien n’arriverait',
  next: {
    act: { speech: 'Suite : donner la parole à', discussion: 'Suite : ouvrir', break: 'Suite : commencer' },
    acting: { speech: 'Parole donnée à', discussion: 'Ouverture', break: 'Début' },
    end: 'Plus rien n’est prévu',
    endWhom: 'Terminer la séance',
    ending: 'Fin en cours',
    sent: (seconds) => `envoyé il y a ${seconds} s`,
    whenYouLeft: 'suite à votre départ',
    key: 'Espace',
  },
  afterNext: (name) => `Puis ${name}`,
  thenEnd: 'Puis la séance se termine',
  back: (name) => `Revenir à ${name}`,
  chosen: (number, name) => `Choix : ${number} ${name}`,
  startChosen: 'Commencer',
  forget: 'Laisser',
  less: '−1 min',
  more: '+1 min',
  forTurn: ' pour l’intervention',
  forSlot: ' pour le point',
  hold: 'Suspendre',
  resume: 'Reprendre',
  endTurn: 'Clore le tour',
  endBreak: 'Clore la pause',
  endTurnSays: (chair) => `Rendre la parole à la présidence, ${chair}`,
  confirm: 'Confirmer',
  correct: 'Corriger',
  ifYouHear: 'si vous l’entendez',
  noLimit: 'Sans limite : pas de temps à ajouter',
  chairHas: 'La présidence a déjà la parole',
  slot: {
    title: 'Ce point',
    left: 'restant sur',
    over: 'au-delà de',
    ends: (time) => `fin à ${time}`,
    before: 'Son horloge part avec la séance.',
    after: 'Son horloge est arrêtée.',
  },
  rows: {
    menu: (name) => `Que faire de : ${name}`,
    start: 'Commencer maintenant',
    startAgain: 'Reprendre depuis le début',
    startSlot: 'Commencer ce point',
    skip: 'Écarter',
    restore: 'Rétablir',
  },
  undo: {
    press: 'Annuler',
    nothing: 'Rien à annuler',
    before: (deed) => `Auparavant : ${deed}`,
    did: done,
    roles: {
      admin: 'L’organisation',
      moderator: 'Autre modération',
      crew: 'L’équipe',
      speaker: 'Un orateur ou une oratrice',
      interpreter: 'Un ou une interprète',
      public: 'Quelqu’un',
    },
    ago: (seconds) => (seconds < 60 ? `il y a ${seconds} s` : `il y a ${Math.floor(seconds / 60)} min`),
  },
  tooLate: (who, deed) => `Trop tard, par ${who} : ${deed}. Votre geste n’a rien modifié.`,
  dismiss: 'Fermer',
  start: {
    asPlanned: 'Commencer comme prévu',
    now: 'Commencer maintenant',
    planStands: (start) => `Les heures de l’ordre du jour restent, à partir de ${start}.`,
    planFar: (date) => `Les heures de l’ordre du jour restent au ${date} : tout aurait des jours d’écart.`,
    moves: (by, later) => `Le plan, ses heures fixes et la fin impérative ${later ? 'reculent' : 'avancent'} de ${by}.`,
    movesFar: 'Une répétition : le plan, ses heures fixes et la fin impérative partent de cet instant.',
    outlook: (end, late) => `Fin à ${end}, ${late}.`,
    endsHard: (end, hard) => `Fin à ${end} ; l’interprétation cesse à ${hard}.`,
    ends: (end) => `Fin à ${end}.`,
    nothing: 'Toutes les interventions sont écartées : rétablissez-en une.',
    startsIn: 'commence dans',
    lateBy: 'retard',
  },
  end: {
    press: 'Terminer la séance',
    title: 'Terminer la séance ?',
    body: 'Toutes les horloges s’arrêtent et le compte rendu se ferme. Annuler la rouvre.',
    ahead: (n) => (n < 2 ? `${n} intervention n’a pas eu lieu.` : `${n} interventions n’ont pas eu lieu.`),
    keep: 'La laisser en cours',
  },
  reset: {
    press: 'Réinitialiser',
    about:
      'Retour avant le début, pour répéter ou recommencer. Le compte rendu de ce passage est gardé, et les liens restent les mêmes.',
    title: 'Réinitialiser la séance ?',
    body: 'Ce passage est archivé avec son compte rendu, et la séance revient avant son début. Cela ne s’annule pas.',
    live: 'La séance est en cours : tous les écrans reviendront au début.',
    first: 'Continuer',
    secondTitle: 'Vraiment réinitialiser ?',
    secondBody: 'C’est la seconde question. Orateurs, oratrices et interprètes verront une séance pas commencée.',
    second: 'Réinitialiser la séance',
    keep: 'La laisser telle quelle',
  },
  tabs: { title: 'Panneau latéral', coming: 'À venir', links: 'Liens', show: 'Séance' },
  links: {
    loading: 'Recherche des liens',
    failed: 'Les liens n’ont pas pu être obtenus.',
    again: 'Réessayer',
    meeting: 'Réunion',
    people: 'Liens personnels',
    about: 'Chaque lien ouvre la page d’une personne. Qui l’a peut agir à sa place.',
    copy: 'Copier',
    copied: 'Copié',
    copyOf: (name) => `Copier le lien de ${name}`,
    qrOf: (name) => `Afficher le code QR de ${name}`,
    qr: 'QR',
    close: 'Fermer',
    qrAlt: (name) => `Code QR : le lien de ${name}`,
    roles: {
      admin: 'Administration',
      moderator: 'Modération',
      crew: 'Équipe',
      speaker: 'Orateur ou oratrice',
      interpreter: 'Interprète',
      public: 'Programme, public',
    },
  },
  show: {
    started: (time) => `Ouverte à ${time}`,
    presses: 'Derniers gestes',
    none: 'Aucun geste pour l’instant.',
    control: 'Séance',
    record: 'Compte rendu de ce passage',
  },
  keys: {
    title: 'Touches',
    press: 'Touches',
    on: 'Les raccourcis sont actifs',
    off: 'Les raccourcis sont coupés',
    turnOn: 'Activer',
    turnOff: 'Couper',
    about: 'Ils cèdent à l’élément qui a le focus, et seul Annuler agit avant le début de la séance.',
    close: 'Fermer',
    list: [
      ['Espace', 'suite'],
      ['← →', 'choisir dans le déroulé'],
      ['Entrée', 'commencer ce qui est choisi'],
      ['Échap', 'laisser le choix'],
      ['H', 'suspendre, reprendre'],
      ['+ −', 'une minute de plus, de moins pour l’intervention'],
      ['E', 'clore l’intervention : parole à la présidence'],
      ['U', 'annuler'],
      ['?', 'cette liste'],
    ],
  },
}
