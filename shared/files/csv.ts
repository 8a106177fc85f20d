/** A cell that begins like this is taken for a formula by spreadsheets, which may then reach out to the network. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Comma-separated values after RFC 4180, rows ended by CRLF. Cells that a spreadsheet would run get a leading
 * apostrophe. With `bom`, Excel reads the text as UTF-8.
 */
export function csv(rows: readonly (readonly string[])[], { bom }: { readonly bom: boolean }): string {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`)
  return (bom ? '\uFEFF' : '') + lines.join('')
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
