import type { FoundKind, JsonPart, WantedKind } from '../../../files/agenda/faults.ts'
import type { FaultWords } from '../../sayProblems.ts'
import { de } from '../elided.ts'

const kinds: Readonly<Record<FoundKind, string>> = {
  null: 'null',
  list: 'une liste',
  text: 'un texte',
  object: 'un objet',
  number: 'un nombre',
  boolean: 'true ou false',
}

const wantedKinds: Readonly<Record<WantedKind, string>> = {
  list: 'une liste, [ … ]',
  text: 'un texte entre guillemets',
  texts: `un texte entre guillemets, ou { "en": "…", "fr": "…" }`,
  object: 'un objet, { … }',
  number: 'un nombre entier',
  boolean: 'true ou false',
}

const jsonParts: Readonly<Record<JsonPart, string>> = {
  key: 'une clé entre guillemets',
  colon: 'un deux-points',
  value: 'une valeur',
  'comma-or-}': 'une virgule ou }',
  'comma-or-]': 'une virgule ou ]',
  end: 'la fin du fichier',
}

/** What was probably meant, else what to do. */
const meant = (guess: string | null, otherwise: string) =>
  guess === null ? `\u00a0; ${otherwise}` : `\u00a0; vouliez-vous dire ${guess}\u00a0?`

export const agendaFaults: FaultWords = {
  'no-agenda': ({ is }) =>
    is === null
      ? `l’ordre du jour manque\u00a0; ajoutez ${wantedKinds.object}`
      : `l’ordre du jour est ${kinds[is]}\u00a0; écrivez ${wantedKinds.object}`,
  missing: ({ wanted }) => `manque\u00a0; ajoutez ${wanted === 'texts' ? 'un texte' : wantedKinds[wanted]}`,
  'wrong-kind': ({ is, wanted }) => `est ${kinds[is]}\u00a0; écrivez ${wantedKinds[wanted]}`,
  'unknown-key': ({ guess, known }) => `clé inconnue${meant(guess, `sont connues ici\u00a0: ${known.join(', ')}`)}`,
  'forbidden-key': () => 'ne peut pas être une clé\u00a0; enlevez-la',
  'not-one-of': ({ value, values, guess }) =>
    `${value} n’est pas l’une de ces valeurs\u00a0: ${values.join(', ')}${guess === null ? '' : meant(guess, '')}`,
  'too-long': ({ most }) => `est trop long\u00a0; écrivez au plus ${most} caractères`,
  'too-many': ({ most }) => `a trop d’entrées\u00a0; le maximum est ${most}`,
  'too-few': ({ least }) => `a trop peu d’entrées\u00a0; le minimum est ${least}`,
  'too-large': ({ most }) => `est trop grand\u00a0; le maximum est ${most}`,
  'too-small': ({ least }) => `est trop petit\u00a0; le minimum est ${least}`,
  'no-language': ({ value }) =>
    `${value} ne contient aucune langue\u00a0: écrivez-en au moins une, par exemple { "fr": "Accueil" }`,
  'empty-text': ({ value }) => `${value} est vide\u00a0: écrivez quelque chose`,
  'unseen-character': ({ value, character }) =>
    `${value} contient un caractère invisible, ${character}\u00a0: enlevez-le, ou retapez la ligne`,
  'bad-id': ({ value }) =>
    `${value} n’est pas un identifiant\u00a0: écrivez des minuscules a–z, des chiffres et des traits d’union simples, par exemple "opening-remarks"`,
  'taken-word': ({ value }) => `${value} ne peut pas être un identifiant\u00a0: choisissez un autre mot`,
  'bad-language': ({ value }) =>
    `${value} n’est pas un code de langue\u00a0: écrivez deux ou trois minuscules, par exemple "en" ou "fr"`,
  'bad-address': ({ value }) =>
    `${value} n’est pas une adresse web\u00a0: écrivez-la entière, à partir de https:// ou http://, sans nom ni mot de passe`,
  'bad-time': ({ value }) =>
    `${value} n’est pas une heure\u00a0: écrivez HH:mm ou YYYY-MM-DDTHH:mm, par exemple "08:30"`,
  'bad-duration': ({ value }) => `${value} n’est pas une durée\u00a0: écrivez m:ss ou h:mm:ss, par exemple "5:00"`,
  'not-understood': ({ value }) => `${value} n’est pas compris ici\u00a0: voyez docs/agenda.md (en anglais)`,
  'more-places': ({ places }) => `il reste à corriger, à ${places} endroits environ`,

  'server-address': ({ value }) => `${value} est une adresse du serveur lui-même\u00a0; choisissez un autre nom`,
  'id-taken': ({ value, by }) => `${value} est déjà l’identifiant de ${by}\u00a0; choisissez-en un autre`,
  'unknown-name': ({ value, list, guess }) =>
    `${value} n’est pas dans ${list}${meant(guess, 'ajoutez-le là, ou choisissez un autre nom')}`,
  'unknown-relay': ({ value, guess }) =>
    `${value} n’est pas dans languages${meant(guess, 'ajoutez-le là, ou ne l’indiquez pas')}`,
  'unknown-booth': ({ value, guess }) =>
    `${value} n’est pas dans booths${meant(guess, 'écrivez l’identifiant d’une des cabines')}`,
  'named-twice': ({ value }) => `${value} est nommé deux fois\u00a0; gardez-en un`,

  'retour-own-language': ({ value }) => `${value} est la langue même de la cabine\u00a0; ne l’indiquez pas`,
  'relay-own-language': ({ language }) =>
    `la cabine est en repos pendant qu’on parle ${language}\u00a0; ne l’indiquez pas`,
  'relay-from-itself': () => 'une cabine ne prend pas son propre relais\u00a0; nommez une autre cabine',
  'relay-of-relay': ({ booth }) =>
    `la cabine ${booth} prend elle-même cette langue en relais\u00a0; nommez celle qui entend la salle`,
  'relay-at-rest': ({ booth, language }) =>
    `la cabine ${booth} est en repos pendant qu’on parle ${language}\u00a0; nommez-en une autre, ou donnez-lui un retour`,

  'unknown-zone': ({ value, guess }) =>
    `${value} n’est pas un fuseau horaire${meant(guess, 'écrivez-en un qui porte un nom de lieu, par exemple "Europe/Zurich"')}`,
  'no-day': ({ value }) => `${value} n’a pas de jour\u00a0; écrivez YYYY-MM-DDTHH:mm, par exemple "2022-05-20T08:30"`,
  'no-time': ({ value }) => `${value} n’est pas une heure\u00a0; écrivez HH:mm, par exemple "08:30"`,
  'no-such-date': ({ value }) => `${value} n’existe pas\u00a0; corrigez le jour ou l’heure`,
  'time-skipped': ({ value, zone }) =>
    `${value} n’existe pas\u00a0: l’horloge ${de(zone)} la saute cette nuit-là\u00a0; écrivez une heure avant ou après`,
  'wrong-offset': ({ value, zone }) =>
    `${value} n’existe pas\u00a0: ${zone} n’a pas ce décalage UTC à ce moment\u00a0; corrigez le décalage ou ne l’indiquez pas`,
  'before-start': ({ value }) => `${value} est avant le début de l’ordre du jour\u00a0; corrigez l’une des deux heures`,
  'no-length': ({ value }) => `${value} ne dure rien\u00a0; écrivez combien de temps, par exemple "5:00"`,

  'too-many-segments': ({ count, most }) => `a ${count} interventions dans ses points\u00a0; le maximum est ${most}`,
  'one-segment': ({ kind, count }) =>
    `${kind === 'break' ? 'une pause' : 'un débat'} a une seule intervention, pas ${count}\u00a0; faites des autres des points à part`,
  'nobody-speaks': () => 'personne ne parle pendant une pause\u00a0; ne l’indiquez pas',
  'chair-holds': ({ value }) =>
    `${value} ne peut pas mener un débat, c’est la présidence qui le mène\u00a0; ne l’indiquez pas`,
  'no-speaker': () => 'manque\u00a0; écrivez l’identifiant d’une des personnes (people)',
  'no-floor-language': () => 'manque\u00a0; écrivez une des langues (languages)',

  'time-twice': ({ value, zone, offset }) =>
    `${value} vient deux fois cette nuit-là à ${zone}\u00a0; la première est prise, à UTC${offset}. Écrivez le décalage pour choisir`,
  'segments-over': ({ together, slot }) => `elles prennent ${together} ensemble, et le point dure ${slot}`,
  'segments-all': ({ slot }) => `elles prennent les ${slot} du point, et celles sans durée n’ont rien`,
  overlap: ({ by, other }) => `se chevauche\u00a0: ${other ?? 'le début de l’ordre du jour'} finit ${by} plus tard`,
  gap: ({ length, after }) =>
    `${length} après ${after === null ? 'le début de l’ordre du jour' : `la fin de ${after}`}, sans rien de prévu entre les deux`,
  'hard-end-before': ({ by }) => `${by} avant la fin prévue`,
  'hard-end-long-after': ({ by }) => `${by} après la fin prévue\u00a0; est-ce le bon jour\u00a0?`,

  'json-comment': () => 'JSON n’a pas de commentaires\u00a0; enlevez celui-ci',
  'json-quote': ({ sign }) => `${sign} n’est pas un guillemet en JSON\u00a0; écrivez "`,
  'json-open-text': () => 'ce texte n’est pas fermé sur sa ligne, ou contient un \\ qui devrait être \\\\',
  'json-comma': ({ before }) => `une virgule de trop avant ${before}\u00a0; enlevez-la`,
  'json-key-twice': ({ key }) => `la clé ${key} est écrite deux fois dans un objet\u00a0; gardez-en une`,
  'json-deep': () => 'trop de niveaux pour un ordre du jour',
  'json-ends': ({ wanted }) => `le fichier finit ici, où il faut ${jsonParts[wanted]}`,
  'json-unexpected': ({ sign, wanted }) => `${sign} se trouve où il faut ${jsonParts[wanted]}`,
}
