/**
 * What nobody sees, or everybody sees otherwise: control and half characters, line breaks, the default-ignorable ones of
 * Unicode, noncharacters, private ones, places of objects, the blank of Braille, the null notehead, the controls of
 * hieroglyphs. Not the unassigned ones: some are letters that this engine is too old to know.
 */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\p{Noncharacter_Code_Point}\u2800\ufff9-\ufffc\u{1d159}\u{13430}-\u{1343f}]/u

/** Scripts whose letters join, and need to be told where not to, or where to. */
const JOINED = `(?:${[
  ...['Arab', 'Syrc', 'Mand', 'Nko', 'Mong', 'Adlm', 'Rohg', 'Phag'],
  ...['Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Mymr', 'Tibt', 'Java'],
]
  .map((script) => `\\p{scx=${script}}`)
  .join('|')})`

/** Where scripts and emoji need one of these, it is no stray: it changes what stands beside it. */
const NEEDED = [
  // Persian plurals, Indic conjuncts: between two letters, or behind a sign that makes one of two.
  `(?<=(?=[\\p{L}\\p{M}\\p{N}])(?!\\p{DI})${JOINED})\\u200c(?=(?=[\\p{L}\\p{N}])${JOINED})`,
  `(?<=(?=\\p{M})(?!\\p{DI})${JOINED})\\u200c`,
  `(?<=(?=[\\p{L}\\p{M}])(?!\\p{DI})${JOINED})\\u200d`,
  '(?<=(?=\\p{L})\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
  // One picture of several, a picture and not its outline, the flags of countries within a country.
  '(?<=\\p{ExtPict}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]?)\\u200d(?=\\p{ExtPict})',
  '(?<=[\\p{Emoji}\\p{S}\\p{Script=Han}\\p{Script=Myanmar}\\p{Script=Phags_Pa}])[\\ufe00-\\ufe0f]',
  '(?<=\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]',
  '(?<=\\u{1f3f4})[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
].join('|')

/** The needed ones are its group. Its many letters take 8 ms to read: hardly a line has any of them, and no start waits. */
const neededOrUnseen = (): RegExp => {
  made ??= new RegExp(`(${NEEDED})|${UNSEEN.source}`, 'gu')
  return made
}
let made: RegExp | null = null

/** Beside letters that run from right to left these keep a bracket or a full stop on its side. */
const MARKS = ['\u061c', '\u200e', '\u200f']
const FROM_RIGHT =
  /(?=\p{L})(?:\p{scx=Arab}|\p{scx=Hebr}|\p{scx=Syrc}|\p{scx=Thaa}|\p{scx=Nko}|\p{scx=Adlm}|\p{scx=Rohg})/u

/** The first character in a line that nobody would see, as `U+200B`; `null` where each is seen or needed. */
export function unseenIn(line: string): string | null {
  if (!UNSEEN.test(line)) return null
  const isNeeded = neededIn(line)
  for (const [sign, needed] of line.matchAll(neededOrUnseen())) {
    if (needed !== undefined || isNeeded(sign)) continue
    return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  }
  return null
}

/** What was typed or pasted as one plain line: breaks are spaces, and what nobody sees is left out. */
export function plainLine(typed: string): string {
  const line = typed.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  const isNeeded = neededIn(line)
  const seen = line.replace(neededOrUnseen(), (sign, needed) => (needed !== undefined || isNeeded(sign) ? sign : ''))
  return seen.trim()
}

function neededIn(line: string): (sign: string) => boolean {
  const fromRight = FROM_RIGHT.test(line)
  return (sign) => fromRight && MARKS.includes(sign)
}
