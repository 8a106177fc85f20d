import type { CommonWords } from '../en/common.ts'

/** Several sets say it, with their own full stop or without. */
export const sessionEnded = 'La séance est terminée'

export const common: CommonWords = {
  phase: {
    ontime: 'Dans les temps',
    wrapup: 'Concluez',
    over: 'Temps écoulé',
    held: 'Suspendu',
    open: 'Sans limite',
  },
  connection: {
    connecting: 'Connexion',
    live: 'En direct',
    late: (seconds) => `dernier signe il y a ${seconds}\u00a0s`,
    lost: (seconds) => `Reconnexion\u00a0: dernier signe il y a ${since(seconds)}`,
    slow: (seconds) => `Connexion lente\u00a0: état d’il y a ${since(seconds)}`,
    behind: 'Connexion lente\u00a0: cette page est en retard',
    unreached: 'Pas encore de connexion\u00a0: nouvel essai',
    caughtUp: 'En direct, à jour',
    unsaved: (seconds) => `Le serveur n’enregistre plus\u00a0: ${since(seconds)}`,
    unsavedNow: 'Le serveur n’enregistre plus rien\u00a0: les gestes attendent.',
  },
  lateness: (late) => {
    switch (late.is) {
      case 'on-time':
        return 'à l’heure'
      case 'behind':
        return `${late.minutes}\u00a0min de retard`
      case 'ahead':
        return `${late.minutes}\u00a0min d’avance`
    }
  },
  ends: (time) => `fin à ${time}`,
  endsPlanned: (time, planned) => `fin à ${time}, prévue à ${planned}`,
  ended: (time) => `terminée à ${time}`,
  labelled: (what, value) => `${what}\u00a0: ${value}`,
  certainty: {
    planned: (language) => `${language}, prévu, non confirmé`,
    heard: (language) => `${language}, confirmé`,
  },
  tab: {
    held: 'suspendu',
    unstarted: 'pas commencé',
    ended: 'terminé',
    noConnection: 'sans connexion',
  },
  mayNotBeDone: 'Pas de connexion\u00a0: le geste n’a peut-être pas été exécuté. Vérifiez avant d’appuyer de nouveau.',
  noConnection: 'Pas de connexion\u00a0: rien n’arriverait',
  leave: 'Ne rien changer',
  language: 'Langue',
  theme: { title: 'Lumière', system: 'comme l’appareil', light: 'claire', dark: 'sombre' },
  answeredBetween: (status) =>
    `Quelque chose entre cette page et le serveur a répondu, avec ${status}\u00a0: le geste n’a peut-être pas été exécuté. Vérifiez avant d’appuyer de nouveau. Si cela persiste, prévenez qui s’occupe du serveur.`,
}

function since(seconds: number): string {
  return seconds < 120 ? `${seconds}\u00a0s` : `${Math.floor(seconds / 60)}\u00a0min`
}
