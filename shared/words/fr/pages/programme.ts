import type { ProgrammeWords } from '../../en/pages/programme.ts'
import { NBSP } from '../../grammar.ts'
import { sessionEnded } from '../common.ts'
import { plural } from '../grammar.ts'

export const programme: ProgrammeWords = {
  public: 'Programme',
  place: (name, online) => (online ? `en ligne sur ${name}` : name),
  interpretation: (languages) => `Interprétation en ${languages}`,
  languages: (languages) => `En ${languages}`,
  now: 'En ce moment',
  before: 'Avant le début',
  startsAt: (time) => `Début à ${time}`,
  plannedFor: (time) => `Prévu à ${time}`,
  inMinutes: (minutes) => `dans ${minutes}${NBSP}${plural(minutes, { one: 'minute', other: 'minutes' })}`,
  due: 'Nous commençons dans un instant',
  chair: 'À la présidence',
  discussion: 'La parole est à la salle',
  ledBy: (name) => `Présidence${NBSP}: ${name}`,
  pause: 'Pause',
  pauseUntil: (time) => `Reprise à ${time}`,
  held: (time) => `Suspendue depuis ${time}. La séance reprend dans un instant.`,
  list: (count, open) =>
    count === 0
      ? 'La liste des orateurs et oratrices est ouverte.'
      : `${open ? 'La liste des orateurs et oratrices est ouverte\u00a0: ' : ''}${count} en attente de la parole.`,
  interrupts: (name) => `${name} reprend ensuite.`,
  ended: sessionEnded,
  endedAt: (time) => `Elle s’est terminée à ${time}.`,
  thanks: 'Merci de votre participation.',
  speaking: (language) => `S’exprime en ${language}.`,
  expected: (language) => `Devrait s’exprimer en ${language}.`,
  anyLanguage: (languages) => `Chacun et chacune s’exprime en ${languages}.`,
  hear: (language, place) =>
    `Pour écouter ${language === null ? 'dans une autre langue' : `en ${language}`}, ${place === null ? 'suivez l’interprétation' : `choisissez Interprétation dans ${place}`}.`,
  hearOne: (place) =>
    `Pour écouter une seule langue du début à la fin, ${place === null ? 'suivez l’interprétation' : `choisissez Interprétation dans ${place}`}.`,
  next: (time) => `Ensuite, vers ${time}`,
  nextPlanned: (time) => `Pour commencer, à ${time}`,
  nothingNext: 'Rien d’autre n’est prévu',
  agenda: 'Ordre du jour',
  language: 'Langue',
  everybody: 'L’ensemble des participants',
  out: 'n’a pas lieu',
  endsAbout: (time) => `fin vers ${time}`,
  ends: (time) => `fin à ${time}`,
  beyond: (time) => `L’interprétation cesse à ${time}, avant la fin attendue à présent.`,
  beyondPast: (time) => `L’interprétation devait cesser à ${time}.`,
  yourTime: 'Chez vous',
  showOwn: (place) => `Afficher mon heure (${place})`,
  hideOwn: (place) => `Masquer mon heure (${place})`,
  dayLater: (days) => (days > 0 ? 'le lendemain' : 'la veille'),
  moving: 'Les heures à venir sont des prévisions et suivent la séance. Les langues en contour sont prévues.',
  planned: 'Les heures sont celles prévues. Les langues en contour sont prévues.',
  past: 'Les heures sont celles du déroulement. Les langues en contour n’ont pas été confirmées.',
  join: (place) => `Rejoindre sur ${place}`,
  registration: 'S’inscrire',
  documents: (n) => `${n}${NBSP}${plural(n, { one: 'document', other: 'documents' })}`,
  opens: 's’ouvre dans un nouvel onglet',
  calendar: 'Calendrier (.ics)',
  table: 'Tableau (.csv)',
  data: 'Données (.json)',
  waiting: 'Le programme arrive',
}
