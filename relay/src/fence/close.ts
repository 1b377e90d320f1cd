import childProcess, { ChildProcess } from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import { Socket } from 'node:net'
import os from 'node:os'
import { resolve } from 'node:path'
import sqlite from 'node:sqlite'
import v8 from 'node:v8'
import { sandboxed, systemCat, workshop } from '../workshop/sandbox.ts'

/**
 * What Node's permission model leaves to the relay and the relay does not need: databases and sockets anywhere on the disk, processes of any kind, signals to whoever runs under
 * the same user, switches of the engine. Loaded before any other code, and nothing of what is taken away can be reached from what is left.
 *
 * [Note: Asks nobody] Code that comes later may change whatever it can reach: methods of texts and lists, globals, `process`, what a module exports. So what decides here is
 * kept in constants of this file, compares with `===`, and calls no method of anything.
 */
const { apply, construct, deleteProperty } = Reflect
const [absolute, text, List, listFrom, startsWith] = [resolve, String, Array, Array.from, String.prototype.startsWith]
const { permission, execPath } = process
const has = permission?.has

const refuse = (what: string): never => {
  throw Object.assign(new Error(`the relay may not ${what}`), { code: 'ERR_ACCESS_DENIED' })
}

const mayWrite = (path: string): boolean => has !== undefined && apply(has, permission, ['fs.write', path]) === true

/** Where it lies, whatever else the system would make of the name: that is what is opened then. */
const writable = (path: unknown, what: string): string => {
  if (path === ':memory:') return path
  if (typeof path !== 'string' || apply(startsWith, path, ['file:'])) return refuse(what)
  const full = absolute(path)
  return mayWrite(full) ? full : refuse(what)
}

/** sqlite's own code for ATTACH (sqlite3.h): it opens another file. VACUUM attaches one without a name. */
const attach = 24

const { DatabaseSync: Open, backup } = sqlite
const { setAuthorizer } = Open.prototype
const { SQLITE_DENY, SQLITE_OK } = sqlite.constants
deleteProperty(Open.prototype, 'setAuthorizer')
deleteProperty(Open.prototype, 'open')
const Fenced = new Proxy(Open, {
  construct(target, { 0: path, 1: options }, made) {
    const database = construct(target, [writable(path, 'open this database'), { ...options, open: true, allowExtension: false }], made)
    apply(setAuthorizer, database, [(action: number, file: string | null) => (action === attach && file !== '' ? SQLITE_DENY : SQLITE_OK)])
    return database
  },
})
Object.defineProperty(Open.prototype, 'constructor', { value: Fenced })
const fencedBackup: typeof backup = (source, path, options) => backup(source, writable(path, 'copy a database there'), options)
Object.assign(sqlite, { DatabaseSync: Fenced, backup: fencedBackup })

const isNumber = (digits: string): boolean => {
  for (let at = 0; at < digits.length; at++) if (!((digits[at] as string) >= '0' && (digits[at] as string) <= '9')) return false
  return digits.length > 0
}

/** What stands in a text between these two. */
const between = (whole: string, before: string, after: string): string => {
  let middle = ''
  for (let at = before.length; at < whole.length - after.length; at++) middle += whole[at]
  return before + middle + after === whole ? middle : ''
}

/** The two programs that the relay starts, with exactly their arguments after the name that the program is given. */
const workshopArguments = sandboxed(workshop)
const isWorkshop = (args: readonly string[]): boolean => {
  for (let at = 0; at < workshopArguments.length; at++) if (args[at + 1] !== workshopArguments[at]) return false
  return args.length === workshopArguments.length + 1
}
const isOurs = (file: string, args: readonly string[]): boolean =>
  (file === execPath && isWorkshop(args)) || (file === systemCat && args.length === 2 && isNumber(between(args[1] as string, '/proc/', '/status')))

const textsOf = (all: unknown): string[] => apply(listFrom, List, [all ?? [], (one: unknown) => text(one)]) as string[]

interface Starter {
  spawn(file: unknown, args: unknown, cwd: unknown, env: unknown, stdio: unknown, flags: unknown, user: unknown, group: unknown): number
}
/** What starts a process, below all that Node has for it. */
const starter = Object.getPrototypeOf((new ChildProcess() as unknown as { _handle: object })._handle) as Starter
const { spawn } = starter
starter.spawn = function (file, args, cwd, env, stdio, flags, user, group) {
  const program = text(file)
  const given = textsOf(args)
  const environment = textsOf(env)
  if (!isOurs(program, given)) refuse('start this process')
  // NODE_OPTIONS, where Node adds it, only narrows what comes.
  for (let at = 0; at < environment.length; at++) if (!apply(startsWith, environment[at], ['NODE_OPTIONS='])) refuse('start this process')
  return apply(spawn, this, [program, given, cwd, [], stdio, flags, user, group])
}
for (const name of ['exec', 'execSync', 'execFileSync', 'fork', 'spawnSync', '_forkChild']) deleteProperty(childProcess, name)

/** Folders with the sockets of the databases that the relay was given, by whoever wrote the arguments (flags.ts). */
const databases = new URL(import.meta.url).searchParams.getAll('database')
const isDatabase = (path: string): boolean => {
  for (let at = 0; at < databases.length; at++) if (isNumber(between(path, `${databases[at]}/.s.PGSQL.`, ''))) return true
  return false
}

interface Pipe {
  bind(path: unknown): number
  connect(request: unknown, path: unknown): number
}
/** What binds and connects to a socket by its path, below all that Node has for it. There is nobody at this one. */
const asked = new Socket().on('error', () => undefined).connect({ path: '/nobody' })
const pipe = Object.getPrototypeOf((asked as unknown as { _handle: object })._handle) as Pipe
asked.destroy()
const { bind, connect } = pipe
const socketAt = (path: unknown, isGiven: (path: string) => boolean, what: string): string => {
  const given = text(path)
  // The system has names of its own for sockets without a file.
  const full = given[0] === '\0' || given === '' ? refuse(what) : absolute(given)
  return isGiven(full) || mayWrite(full) ? full : refuse(what)
}
pipe.bind = function (path) {
  return apply(bind, this, [socketAt(path, () => false, 'listen there')])
}
pipe.connect = function (request, path) {
  return apply(connect, this, [request, socketAt(path, isDatabase, 'connect there')])
}

for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd', 'abort', 'execve', 'setuid', 'seteuid', 'setgid', 'setegid', 'setgroups', 'initgroups']) {
  if (!deleteProperty(process, name)) throw new Error(`process.${name} stays`)
}
deleteProperty(os, 'setPriority')
deleteProperty(v8, 'setFlagsFromString')
syncBuiltinESMExports()
