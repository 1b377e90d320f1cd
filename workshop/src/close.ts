import { syncBuiltinESMExports } from 'node:module'
import os from 'node:os'
import v8 from 'node:v8'

/** What Node's permission model leaves to a process: signals to whoever runs under the same user, their priority, and switches of the engine. Loaded before any other code. */
for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd', 'abort', 'setuid', 'seteuid', 'setgid', 'setegid', 'setgroups', 'initgroups']) {
  if (!Reflect.deleteProperty(process, name)) throw new Error(`process.${name} stays`)
}
Reflect.deleteProperty(os, 'setPriority')
Reflect.deleteProperty(v8, 'setFlagsFromString')
syncBuiltinESMExports()
