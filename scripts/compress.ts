import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Pictures and fonts are compressed already. */
const TEXT = /\.(js|css|html|svg)$/
const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = constants

/** Puts beside each text of a folder what it is in brotli (`.br`) and in gzip (`.gz`), where that is shorter. */
export async function compressFolder(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file))
  await Promise.all(files.map((file) => compress(join(folder, file))))
}

async function compress(file: string): Promise<void> {
  const whole = readFileSync(file)
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: whole.length }
  const coded = {
    br: await promisify(brotliCompress)(whole, { params }),
    gz: await promisify(gzip)(whole, { level: Z_BEST_COMPRESSION }),
  }
  for (const [suffix, bytes] of Object.entries(coded))
    if (bytes.length < whole.length) writeFileSync(`${file}.${suffix}`, bytes)
}
