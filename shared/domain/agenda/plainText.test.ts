import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleOf } from '../../../testing/sampleOf.ts'
import { asSeen } from '../asSeen.ts'
import { plainLine, unseenIn } from './plainText.ts'

describe('ACC-25 a line has nothing in it that nobody sees', () => {
  test.each([
    ['a zero-width space', 'Ana\u200bSilva', 'U+200B'],
    ['a line separator', 'Ana\u2028Silva', 'U+2028'],
    ['a paragraph separator', 'Ana\u2029Silva', 'U+2029'],
    ['a byte order mark', '\ufeffAna', 'U+FEFF'],
    ['a soft hyphen', 'Inter\u00adpreter', 'U+00AD'],
    ['a word joiner', 'Ana\u2060', 'U+2060'],
    ['a Hangul filler', '\u3164', 'U+3164'],
    ['a Braille blank', '\u2800', 'U+2800'],
    ['a joiner in Latin', 'An\u200da', 'U+200D'],
    ['a non-joiner in Latin', 'Auf\u200clage', 'U+200C'],
    ['two non-joiners in Persian', 'می\u200c\u200cخواهم', 'U+200C'],
    ['a non-joiner at the end of a Persian word', 'علی\u200c', 'U+200C'],
    ['a variation selector alone', '\ufe0f', 'U+FE0F'],
    ['a variation selector behind a letter', 'Ana\ufe0f', 'U+FE0F'],
    ['an ideographic selector behind a letter', 'Ana\u{e0100}', 'U+E0100'],
    ['tags', 'Ana\u{e0041}', 'U+E0041'],
    ['a mark of direction in Latin', 'Ana\u200f', 'U+200F'],
    ['an override of direction', 'a\u202eb', 'U+202E'],
    ['an isolate, also in Arabic', 'أمينة\u2067', 'U+2067'],
    ['a control character', 'a\u0007', 'U+0007'],
    ['half a character', 'a\ud800', 'U+D800'],
    ['a noncharacter', 'Ana\ufdd0', 'U+FDD0'],
    ['a noncharacter of another plane', 'Ana\u{1ffff}', 'U+1FFFF'],
    ['a private character', 'Ana\ue000', 'U+E000'],
    ['a private character of another plane', 'Ana\u{10fffd}', 'U+10FFFD'],
    ['the place of an object', 'Ana\ufffc', 'U+FFFC'],
    ['a null notehead', 'Ana\u{1d159}', 'U+1D159'],
    ['a joiner of hieroglyphs', 'Ana\u{13430}', 'U+13430'],
    ['the last of their controls', 'Ana\u{1343f}', 'U+1343F'],
  ])('refused: %s', (_what, line, code) => {
    expect(unseenIn(line)).toBe(code)
    expect(unseenIn(plainLine(line)), 'and left out of what is typed').toBeNull()
  })

  test.each([
    ['Persian, a non-joiner between letters', 'می\u200cخواهم'],
    ['Persian, behind a figure', 'دانشجوی ۲۰\u200cساله'],
    ['Hindi, a conjunct that is not made', 'क्\u200cष'],
    ['Sinhala, a conjunct that is', 'ශ්\u200dරී ලංකා'],
    ['Malayalam, a letter without its vowel at the end', 'അവന്\u200d'],
    ['Nepali, at the end of a word', 'श्रीमान्\u200c'],
    ['Mongolian, the form of a letter', 'ᠨ\u180b'],
    ['Japanese, the form of a name’s character', '葛\u{e0100}城'],
    ['Hebrew, a full stop on its side', 'שלום C++\u200f.'],
    ['a family', '👩\u200d👩\u200d👧'],
    ['a profession with a colour of skin', '👩🏽\u200d🚀'],
    ['a heart in colour', '❤\ufe0f'],
    ['a key', '1\ufe0f\u20e3'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['French spaces', '«\u00a0Débat\u00a0»\u202f!'],
    ['accents in two parts', 'Andre\u0301'],
    ['Thai', 'กรุงเทพฯ'],
    ['Arabic with its vowels', 'مُحَمَّد'],
    ['a wide letter', 'Ａnn'],
    ['hieroglyphs', '\u{13080}\u{13440}'],
    ['a code point that nothing is assigned to yet', '\u0378'],
  ])('kept: %s', (_what, line) => {
    expect(unseenIn(line)).toBeNull()
    expect(plainLine(line)).toBe(line)
  })

  test('whatever is typed, what is sent is one plain line', () => {
    const signs = fc.constantFrom(...'aé \t\n\u200b\u200c\u200d\u2028\ufe0f\u200fمख❤👩\u180b\u{e0100}葛\u00ad')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(signs).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (typed) => {
          expect(unseenIn(plainLine(typed))).toBeNull()
        },
      ),
      { seed: 20_220_520, numRuns: sampleOf(2_000) },
    )
  })

  test('a break between words is a space, and what is only unseen is nothing', () => {
    expect(plainLine(' Ana\u2028Silva\n')).toBe('Ana Silva')
    expect(plainLine('\u200b \ufeff')).toBe('')
  })
})

describe('QUE-4 names that read the same are the same', () => {
  test.each([
    ['a zero-width space', 'Ana\u200b Silva'],
    ['a soft hyphen', 'Ana Sil\u00adva'],
    ['a space that does not break', 'Ana\u00a0Silva'],
    ['two spaces', ' Ana  Silva '],
    ['a line separator', 'Ana\u2028Silva'],
    ['a variation selector', 'Ana\ufe0f Silva'],
  ])('%s', (_what, name) => {
    expect(asSeen(name)).toBe('Ana Silva')
  })

  test('accents in one part or two', () => {
    expect(asSeen('Andre\u0301')).toBe(asSeen('Andr\u00e9'))
    expect(asSeen('Andre\u034f\u0301'), 'also with what is not seen between').toBe(asSeen('Andr\u00e9'))
  })

  test('wide letters, and letters in one piece', () => {
    expect(asSeen('Ａｎａ　Ｓｉｌｖａ')).toBe('Ana Silva')
    expect(asSeen('Ｌee Ha\u{fb03}')).toBe('Lee Haffi')
  })

  test('what can be seen tells them apart', () => {
    expect(new Set(['Ana Silva', 'Ana Sílva', 'ana silva', 'Ana-Silva', 'Ana Silva²'].map(asSeen)).size).toBe(5)
  })
})
