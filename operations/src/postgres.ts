import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Failed } from './failed.ts'

/** How PostgreSQL's own programs are told where a database is: by their environment, because arguments can be read by everybody on the machine. */
const connectionOf = (url: string): Record<string, string> => {
  if (!URL.canParse(url)) throw new Failed('DATABASE_URL is no address of a database.')
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const known = {
    PGHOST: searchParams.get('host') ?? hostname,
    PGPORT: port,
    PGUSER: decodeURIComponent(username) || (searchParams.get('user') ?? ''),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: searchParams.get('sslrootcert') ?? '',
    PGSSLCERT: searchParams.get('sslcert') ?? '',
    PGSSLKEY: searchParams.get('sslkey') ?? '',
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== ''))
}

interface Tool {
  readonly child: ChildProcess
  readonly input: Writable
  readonly out: Readable
  /** Rejects where the program fails, with what it said. */
  readonly done: Promise<void>
}

const run = (program: string, args: readonly string[], environment: Record<string, string>): Tool => {
  const child = spawn(program, args, { env: { PATH: process.env['PATH'], ...environment }, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  // Why it takes no more is what it says at its end.
  child.stdin.on('error', () => undefined)
  const missing = once(child, 'error').then(() => Promise.reject(new Failed(`${program} is not on this machine: install the client programs of PostgreSQL.`)))
  const ended = once(child, 'close').then(([code]) => (code === 0 ? undefined : Promise.reject(new Failed(`${program} has failed: ${said.trim()}`))))
  return { child, input: child.stdin, out: child.stdout, done: Promise.race([ended, missing]) as Promise<void> }
}

/** The main database as one stream. The one with the keys is never asked. */
export const dump = (url: string): Tool => run('pg_dump', ['--format=custom', '--no-owner', '--no-privileges'], connectionOf(url))

/** What a dump holds, as SQL: all of it, or its rows alone. Rejects where it was cut off. */
export const scriptOf = (file: string, rows: 'rows' | 'all'): Tool =>
  run('pg_restore', ['--no-owner', '--no-privileges', '--file=-', ...(rows === 'rows' ? ['--data-only'] : []), file], {})

/** Takes SQL on its input and does it, to the first mistake. */
export const perform = (url: string): Tool => run('psql', ['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', '--file=-'], connectionOf(url))

/** The lines that a question is answered with, columns with a tab between them. */
export const askDatabase = async (url: string, question: string): Promise<readonly string[]> => {
  const { input, out, done } = run(
    'psql',
    ['--no-psqlrc', '--quiet', '--no-align', '--tuples-only', '--field-separator=\t', '--set=ON_ERROR_STOP=1', '--file=-'],
    connectionOf(url),
  )
  input.end(question)
  const [said] = await Promise.all([text(out), done])
  return said.split('\n').filter((line) => line !== '')
}
