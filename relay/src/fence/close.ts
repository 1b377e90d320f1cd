import childProcess, { ChildProcess } from 'node:child_process'
import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import { resolve } from 'node:path'
import sqlite from 'node:sqlite'
import v8 from 'node:v8'
import { isMainThread } from 'node:worker_threads'
import { beginThread } from '../store/sqlite/thread/begin.ts'
import { sandboxed, systemCat, workshop } from '../workshop/sandbox.ts'

/**
 * What Node's permission model leaves to the relay and the relay does not need: databases anywhere on the disk, processes of any kind, signals to whoever runs under the same
 * user, switches of the engine. Loaded before any other code, and nothing of what is taken away can be reached from what is left.
 */
const refuse = (what: string): never => {
  throw Object.assign(new Error(`the relay may not ${what}`), { code: 'ERR_ACCESS_DENIED' })
}

const mayWrite = (path: unknown): boolean =>
  path === ':memory:' || (typeof path === 'string' && !path.startsWith('file:') && (process.permission?.has('fs.write', resolve(path)) ?? false))

/** sqlite's own code for ATTACH (sqlite3.h): it opens another file. VACUUM attaches one without a name. */
const attach = 24

const { DatabaseSync: Open, backup } = sqlite
const { setAuthorizer } = Open.prototype
const { SQLITE_DENY, SQLITE_OK } = sqlite.constants
Reflect.deleteProperty(Open.prototype, 'setAuthorizer')
Reflect.deleteProperty(Open.prototype, 'open')
const Fenced = new Proxy(Open, {
  construct(target, [path, options = {}], made) {
    if (!mayWrite(path)) refuse('open this database')
    const database = Reflect.construct(target, [path, { ...options, open: true, allowExtension: false }], made)
    setAuthorizer.call(database, (action, file) => (action === attach && file !== '' ? SQLITE_DENY : SQLITE_OK))
    return database
  },
})
Object.defineProperty(Open.prototype, 'constructor', { value: Fenced })
const fencedBackup: typeof backup = (source, path, options) => (mayWrite(path) ? backup(source, path, options) : refuse('copy a database there'))
Object.assign(sqlite, { DatabaseSync: Fenced, backup: fencedBackup })

/** The two programs that the relay starts, with exactly their arguments. */
const workshopArguments = JSON.stringify(sandboxed(workshop))
const isOurs = (file: unknown, args: readonly unknown[]): boolean =>
  (file === process.execPath && JSON.stringify(args) === workshopArguments) ||
  (file === systemCat && args.length === 1 && /^\/proc\/\d+\/status$/.test(String(args[0])))

interface Spawned {
  readonly file?: unknown
  readonly args?: readonly unknown[]
  readonly envPairs?: readonly string[]
}
type Spawn = (this: ChildProcess, options: Spawned) => number
const prototype = ChildProcess.prototype as unknown as { spawn: Spawn }
const { spawn } = prototype
prototype.spawn = function (options) {
  // The first argument is the name that the program is given. NODE_OPTIONS, where Node adds it, only narrows what comes.
  const { file, args = [], envPairs = [] } = options
  const own = { ...options, file: String(file), args: args.map(String), envPairs: envPairs.filter((pair) => !pair.startsWith('NODE_OPTIONS=')) }
  if (!isOurs(own.file, own.args.slice(1)) || own.envPairs.length > 0) refuse('start this process')
  return spawn.call(this, own)
}
for (const name of ['exec', 'execSync', 'execFileSync', 'fork', 'spawnSync', '_forkChild']) Reflect.deleteProperty(childProcess, name)

for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd', 'abort', 'execve', 'setuid', 'seteuid', 'setgid', 'setegid', 'setgroups', 'initgroups']) {
  if (!Reflect.deleteProperty(process, name)) throw new Error(`process.${name} stays`)
}
Reflect.deleteProperty(os, 'setPriority')
Reflect.deleteProperty(v8, 'setFlagsFromString')
syncBuiltinESMExports()

// The store's thread is the only one: whatever is loaded from here on cannot start another, which might come without a fence. It inherits this one, and gives up what only the
// relay itself needs.
if (isMainThread && process.permission?.has('worker')) beginThread()
for (const right of ['worker', ...(isMainThread ? [] : ['child', 'net'])]) process.permission?.drop(right)
