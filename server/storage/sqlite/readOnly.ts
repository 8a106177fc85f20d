import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'

/**
 * Opens a database that this connection cannot write to, nor tidy up. By its address: the driver takes an option
 * `readonly`, and heeds it not.
 */
export function openReadOnly(file: string): Database.Database {
  return new Database(`${pathToFileURL(resolve(file)).href}?mode=ro`)
}
