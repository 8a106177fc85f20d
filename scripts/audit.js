import { spawnSync } from 'node:child_process'

// `npm run audit` warns: a flaw that was found in a dependency overnight is news for whoever runs the server, and no
// reason for a build to fail.

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
})

/** @type {{ vulnerabilities?: Record<string, { severity: string, range: string, fixAvailable: boolean | { name: string, version: string } }>, message?: string }} */
const report = read(stdout)
if (report.vulnerabilities === undefined) {
  process.stdout.write(`The registry gave no answer, so nothing is known: ${report.message ?? 'try again later'}.\n`)
} else {
  const found = Object.entries(report.vulnerabilities)
  for (const [name, { severity, range, fixAvailable }] of found) {
    process.stdout.write(`${severity}: ${name} ${range}. ${remedy(fixAvailable)}\n`)
  }
  process.stdout.write(`${found.length} of what Rostrum runs on ${found.length === 1 ? 'has' : 'have'} a known flaw.\n`)
}

/** @param {boolean | { name: string, version: string }} fix */
function remedy(fix) {
  if (fix === false) return 'There is no release without it yet.'
  return fix === true ? 'npm audit fix mends it.' : `${fix.name} ${fix.version} mends it.`
}

/** @param {string} text */
function read(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
