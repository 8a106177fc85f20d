import type { Agenda, Person, Segment, Text } from '../../shared/domain/agenda/agenda.ts'
import { type Duration, minutes, seconds } from '../../shared/domain/time.ts'
import { at, booth, breakSlot, inSequence, speech, speeches, T0 } from './agendas.ts'

export const AMINA = 'amina-alkhatib'
export const MUHAMMAD = 'muhammad-alhashimi'
export const ELENA = 'elena-sokolova'
const PILAR = 'pilar-fernandez'
const CLAIRE = 'claire-dubois'
const JAMES = 'james-whitfield'

/** As long as a name gets: 90 characters. */
const LONGEST = 'María del Pilar Aránzazu Fernández de Córdoba y Álvarez de Toledo-Gutiérrez de los Montero'

/**
 * EN, FR, ES, AR and RU. The Arabic booth works back into English, and Arabic reaches the French, Spanish and Russian
 * booths through English. Names, titles and organisations in three scripts and both directions; one title in Arabic alone.
 */
export const fiveLanguages: Agenda = {
  id: 'five-languages',
  listed: false,
  title: {
    en: 'Water, land and people: a dialogue in five languages',
    fr: 'L’eau, la terre et les gens\u00a0: un dialogue en cinq langues',
    es: 'Agua, tierra y gente: un diálogo en cinco idiomas',
    ar: 'الماء والأرض والناس: حوار بخمس لغات',
    ru: 'Вода, земля и люди: диалог на пяти языках',
  },
  subtitle: { en: 'Regional consultation', fr: 'Consultation régionale', ar: 'مشاورة إقليمية' },
  organiser: 'الصندوق العربي للإنماء الاقتصادي والاجتماعي',
  occasion: null,
  goals: ['تبادل الخبرات بين المناطق'],
  zone: 'Europe/Zurich',
  zones: [
    { zone: 'Europe/Zurich', city: { en: 'Geneva', fr: 'Genève', ar: 'جنيف' } },
    { zone: 'Africa/Cairo', city: { en: 'Cairo', fr: 'Le Caire', ar: 'القاهرة' } },
  ],
  start: T0,
  hardEnd: { at: at(80), assumed: false },
  place: { name: 'Zoom', join: null, registration: null, documents: [] },
  languages: ['en', 'fr', 'es', 'ar', 'ru'],
  chair: { person: AMINA, language: 'ar', assumed: false },
  changes: { speaker: seconds(5), language: seconds(5) },
  people: [
    person(AMINA, 'أمينة الخطيب', 'ah-MEE-na al-kha-TEEB', {
      en: 'League of Arab States',
      fr: 'Ligue des États arabes',
      ar: 'جامعة الدول العربية',
    }),
    person(MUHAMMAD, 'محمد بن عبد الله الهاشمي', null, 'المنظمة العربية للتنمية الزراعية'),
    person(ELENA, 'Елена Викторовна Соколова-Петренко', 'ye-LYE-na', 'Институт водных проблем'),
    person(PILAR, LONGEST, null, {
      en: 'Ibero-American Federation of Irrigation Communities',
      fr: 'Fédération ibéro-américaine des communautés d’irrigation',
      es: 'Federación Iberoamericana de Comunidades de Regantes',
    }),
    person(CLAIRE, 'Claire Dubois-Lefèvre', null, { en: 'Water Agency', fr: 'Agence de l’eau' }),
    person(JAMES, 'James Whitfield', null, { en: 'Rivers Trust', fr: 'Fonds des rivières' }),
  ],
  booths: [
    booth('en', 2),
    booth('fr', 2, { relay: { ar: 'en' } }),
    booth('es', 2, { relay: { ar: 'en' } }),
    booth('ar', 2, { retour: 'en' }),
    booth('ru', 2, { relay: { ar: 'en' } }),
  ],
  terms: [
    {
      words: {
        en: 'groundwater',
        fr: 'eaux souterraines',
        es: 'aguas subterráneas',
        ar: 'المياه الجوفية',
        ru: 'подземные воды',
      },
      note: null,
    },
  ],
  messages: [],
  slots: inSequence(T0, [
    {
      ...speeches('welcome', minutes(5), [spoken('welcome-amina', AMINA, 'ar')]),
      title: { en: 'Welcome', fr: 'Bienvenue', es: 'Bienvenida', ar: 'كلمة ترحيب', ru: 'Приветствие' },
    },
    {
      ...speeches('panel', minutes(25), [
        spoken('panel-james', JAMES, 'en', { en: 'Rivers that cross borders', fr: 'Des fleuves sans frontières' }),
        spoken('panel-claire', CLAIRE, 'fr', { en: 'Sharing what is left', fr: 'Partager ce qui reste' }),
        spoken('panel-pilar', PILAR, 'es', {
          en: 'Communities that irrigate together',
          fr: 'Irriguer ensemble',
          es: 'Regar en común',
          ar: 'الري المشترك',
        }),
        spoken('panel-muhammad', MUHAMMAD, 'ar', { ar: 'إدارة المياه الجوفية في المناطق الجافة (2020–2022)' }),
        spoken('panel-elena', ELENA, 'ru', 'Озёра и ледники Центральной Азии'),
      ]),
      title: { en: 'Panel', fr: 'Table ronde', es: 'Panel', ar: 'حلقة نقاش', ru: 'Панель' },
      short: { en: 'Panel', fr: 'Table ronde' },
    },
    {
      ...breakSlot('pause', minutes(10)),
      title: { en: 'Break', fr: 'Pause', es: 'Pausa', ar: 'استراحة', ru: 'Перерыв' },
    },
    {
      ...speeches('discussion', minutes(20), [spoken('discussion-amina', AMINA, 'ar')]),
      kind: 'discussion',
      title: { en: 'Discussion', fr: 'Débat', es: 'Debate', ar: 'نقاش مفتوح', ru: 'Дискуссия' },
    },
    {
      ...speeches('closing', minutes(10), [
        spoken('closing-elena', ELENA, 'ru'),
        spoken('closing-amina', AMINA, 'ar', null, minutes(4)),
      ]),
      title: 'كلمات ختامية',
    },
  ]),
}

function person(id: string, name: string, sayAs: string | null, organisation: Text): Person {
  return { id, name, sayAs, function: null, organisation, alsoPrintedAs: [] }
}

function spoken(
  id: string,
  speaker: string,
  language: string,
  title: Text | null = null,
  duration: Duration | null = null,
): Segment {
  return { ...speech(id, speaker, language, duration), title, assumed: false }
}
