import type { RibbonWords } from '../en/ribbon.ts'

export const ribbon: RibbonWords = {
  title: 'Bande des langues.',
  heard: (parts) => `Jusqu’ici\u00a0: ${parts}.`,
  breakHeard: 'pause',
  now: (language, sure) => `Maintenant ${language}, ${sure ? 'confirmé' : 'prévu, non confirmé'}.`,
  nowBreak: 'Maintenant une pause.',
  ahead: (parts) => `Ensuite ${parts}.`,
  from: (language, time) => `${language} à partir de ${time}`,
  fromTo: (language, from, to) => `${language} de ${from} à ${to}`,
  discussion: (time) => `la liste ouverte à partir de ${time}`,
  pause: (time) => `une pause à ${time}`,
  ends: (time) => `Fin à ${time}.`,
  stops: (time) => `L’interprétation cesse à ${time}.`,
  pastStop: (minutes) => `C’est ${minutes}\u00a0min après la fin impérative.`,
  open: 'Liste ouverte',
  break: 'Pause',
  hardEnd: 'Fin impérative',
  spare: (minutes) => `${minutes}\u00a0min de marge`,
  past: (time, minutes) => `fin ${time}, ${minutes}\u00a0min après la fin impérative`,
}
