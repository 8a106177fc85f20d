import { expect, test } from 'vitest'
import { shortNames } from './shortNames.ts'

test('RIB-16 the family name, told apart where two people share it', () => {
  const people = ['Felipe González Morales', 'Ana Silva', 'João Silva', 'Plato'].map((name) => ({ id: name, name }))
  expect(Object.values(shortNames(people))).toEqual(['González Morales', 'A. Silva', 'J. Silva', 'Plato'])
})
