import { expect, test } from 'vitest'
import { boothTask, isWork } from '../../shared/domain/booths/boothTask.ts'
import { readAgenda } from '../../shared/files/agenda/readAgenda.ts'
import { writeAgenda } from '../../shared/files/write.ts'
import { fiveLanguages } from './fiveLanguages.ts'

test('AGD-1 an agenda in five languages and three scripts reads back as it was written', () => {
  expect(readAgenda(writeAgenda(fiveLanguages))).toMatchObject({ ok: true, agenda: fiveLanguages })
})

test('INT-8 at work in five languages: Arabic comes through the Arabic booth’s own English', () => {
  const { booths, languages } = fiveLanguages
  const atWork = languages.map((floor) => [
    floor,
    booths.filter(({ id }) => isWork(boothTask(booths, id, floor))).map(({ id }) => id),
  ])
  expect(Object.fromEntries(atWork)).toEqual({
    en: ['fr', 'es', 'ar', 'ru'],
    fr: ['en', 'es', 'ar', 'ru'],
    es: ['en', 'fr', 'ar', 'ru'],
    ar: ['fr', 'es', 'ar', 'ru'],
    ru: ['en', 'fr', 'es', 'ar'],
  })
  expect(boothTask(booths, 'ru', 'ar')).toEqual({ is: 'relays', floor: 'ar', via: 'ar', heard: 'en', into: 'ru' })
})
