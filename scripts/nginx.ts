import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Set where all may be installed that a test needs: on a real machine nginx would start a server on port 80. */
const ON_CI = 'ROSTRUM_CI'

/** Where nginx is; `null` where there is none. Only CI gets it installed. */
export function ensureNginx(): string | null {
  const found = findNginx()
  if (found !== null || !process.env[ON_CI] || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  process.stderr.write('No nginx found: installing it with apt-get…\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'nginx-light']]) {
    spawnSync('apt-get', ['-q', '-o', 'Dpkg::Use-Pty=0', ...words], { env, stdio: ['ignore', 2, 2] })
  }
  return findNginx()
}

function findNginx(): string | null {
  const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']
  return places.find((place) => existsSync(place)) ?? null
}
