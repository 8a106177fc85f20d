import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where nginx is; root on a Debian-like machine gets it installed. `null` where there is none. */
export function ensureNginx(): string | null {
  const found = findNginx()
  if (found !== null || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
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
