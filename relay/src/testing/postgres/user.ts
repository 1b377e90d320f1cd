import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isOpen } from './binaries.ts'

/** A server refuses to run as root: whom it then runs as, by the numbers of a user that initdb finds in /etc/passwd. Empty where we are not root. */
export const serverUser = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody')
  if (!line) throw new Error('A PostgreSQL server does not run as root, and this machine has neither a user postgres nor a user nobody.')
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

/** A folder for passing files that this user can enter. */
export const openFolder = (): string => (process.getuid?.() !== 0 || isOpen(tmpdir()) ? tmpdir() : '/tmp')
