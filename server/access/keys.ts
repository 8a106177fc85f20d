import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { LinkId } from '../../shared/domain/actor.ts'

/** Lower-case letters and digits only, so that every mail program keeps the link whole. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 10
/** 26 letters of five bits: 130 bits. */
const SEAL_LENGTH = 26

export function newLinkId(): LinkId {
  return letters(randomBytes(ID_LENGTH)).slice(0, ID_LENGTH)
}

/** The link's id and a seal that only the secret can make; another generation makes another key. */
export function keyFor(secret: string, link: { readonly id: LinkId; readonly generation: number }): string {
  const seal = createHmac('sha256', secret).update(`${link.id}.${link.generation}`).digest()
  return link.id + letters(seal).slice(0, SEAL_LENGTH)
}

/** Which link a key claims to be of; `null` for what is no key at all. */
export function linkIdOf(key: string): LinkId | null {
  return key.length === ID_LENGTH + SEAL_LENGTH && /^[a-z0-9]+$/.test(key) ? key.slice(0, ID_LENGTH) : null
}

const NAMES = ['key', 'token', 'access_token', 'authorization']
const SHAPE = /(?<![a-z0-9])[a-z2-7]{36}(?![a-z0-9])/i

/**
 * Whether the path or query of a request carries a key, by its name or by its shape. A chosen admin key has no shape, and
 * is known by its name only; built files have names of any shape.
 */
export function carriesKey(address: string): boolean {
  const [path = '', query = ''] = address.split(/\?(.*)/s)
  const isNamed = [...new URLSearchParams(query).keys()].some((name) => NAMES.includes(name.toLowerCase()))
  return isNamed || /(^|\/)key=/i.test(path) || (SHAPE.test(address) && !path.startsWith('/assets/'))
}

/** In constant time, whatever the lengths. */
export function sameKey(a: string, b: string): boolean {
  const hash = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(hash(a), hash(b))
}

function letters(bytes: Buffer): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(value >> bits) & 31]
    }
  }
  return text
}
