import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Failed } from '../failed.ts'

/** How PostgreSQL's own programs are told where a database is: by their environment, because arguments can be read by everybody on the machine. */
const connectionOf = (url: string): Record<string, string> => {
  if (!URL.canParse(url)) throw new Failed('DATABASE_URL is no address of a database.')
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const known = {
    PGHOST: searchParams.get('host') ?? hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: searchParams.get('sslrootcert') ?? '',
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
}

export interface Tool {
  readonly child: ChildProcess
  /** Rejects where the program fails, with what it said. */
  readonly done: Promise<void>
}

const run = (program: string, args: readonly string[], url: string): Tool => {
  const child = spawn(program, args, { env: { PATH: process.env['PATH'], ...connectionOf(url) }, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const missing = once(child, 'error').then(() => Promise.reject(new Failed(`${program} is not on this machine: install the client programs of PostgreSQL.`)))
  const ended = once(child, 'close').then(([code]) => (code === 0 ? undefined : Promise.reject(new Failed(`${program} has failed: ${said.trim()}`))))
  return { child, done: Promise.race([ended, missing]) as Promise<void> }
}

/** The main database as one stream. The one with the keys is never asked. */
export const dump = (url: string): Tool & { readonly out: Readable } => {
  const tool = run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges'], url)
  if (!tool.child.stdout) throw new Error('no output')
  return { ...tool, out: tool.child.stdout }
}

/** Reads a dump on its input and puts it in the place of what is there, whole or not at all. */
export const load = (url: string): Tool => {
  const database = connectionOf(url)['PGDATABASE'] ?? ''
  return run('pg_restore', ['--clean', '--if-exists', '--no-owner', '--no-privileges', '--single-transaction', `--dbname=${database}`], url)
}
