import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

/** A peer that runs. */
export interface Serving {
  readonly port: number
  readonly child: ChildProcess
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

/** Resolves when somebody listens there. */
const listening = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    const socket = connect(port, '127.0.0.1')
    const [heard] = await Promise.race([once(socket, 'connect').then(() => [true]), once(socket, 'error').then(() => [false])]).catch(() => [false])
    socket.destroy()
    if (heard) return
    await setTimeout(50)
  }
  throw new Error(`nobody listens at ${port}`)
}

/** One of the programs in `servers/`; it prints its port. */
export const startOwn = async (program: string, args: readonly string[]): Promise<Serving> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'servers', program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  return { port: Number(`${first}`), child }
}

/** Debian's mosquitto, from a folder into which its packages were unpacked. */
export const startMosquitto = async (root: string, folder: string): Promise<Serving> => {
  const port = await freePort()
  const config = join(folder, 'mosquitto.conf')
  const lines = [
    `listener ${port} 127.0.0.1`,
    'allow_anonymous true',
    'persistence true',
    `persistence_location ${folder}/`,
    'max_queued_messages 0',
    'user root',
    'log_type none',
  ]
  await writeFile(config, `${lines.join('\n')}\n`)
  const child = spawn(join(root, 'usr/sbin/mosquitto'), ['-c', config], { stdio: 'ignore', env: { LD_LIBRARY_PATH: join(root, 'usr/lib/x86_64-linux-gnu') } })
  await listening(port)
  return { port, child }
}

const prosodyConfig = (folder: string, port: number): string => `
run_as_root = true
pidfile = "${folder}/prosody.pid"
data_path = "${folder}/data"
modules_enabled = { "saslauth", "smacks", "mam", "websocket" }
modules_disabled = { "s2s", "tls", "offline" }
c2s_ports = {}
c2s_direct_tls_ports = {}
authentication = "internal_plain"
allow_unencrypted_plain_auth = true
c2s_require_encryption = false
consider_websocket_secure = true
default_archive_policy = true
storage = "internal"
http_ports = { ${port} }
http_interfaces = { "127.0.0.1" }
https_ports = {}
http_default_host = "localhost"
log = { error = "${folder}/prosody.err" }
VirtualHost "localhost"
`

/** Debian's prosody, likewise, with an archive of every message (mod_mam) and accounts for so many. */
export const startProsody = async (root: string, folder: string, accounts: number): Promise<Serving> => {
  const port = await freePort()
  const lib = join(root, 'usr/lib/prosody')
  await mkdir(join(folder, 'data/localhost/accounts'), { recursive: true })
  for (const name of ['away', ...Array.from({ length: accounts }, (_, index) => `u${index}`)])
    await writeFile(join(folder, `data/localhost/accounts/${name}.dat`), 'return { ["password"] = "secret" }\n')
  const program = await readFile(join(root, 'usr/bin/prosody'), 'utf8')
  const ours = program
    .replace("CFG_SOURCEDIR='/usr/lib/prosody'", `CFG_SOURCEDIR='${lib}'`)
    .replace("CFG_PLUGINDIR='/usr/lib/prosody/modules/'", `CFG_PLUGINDIR='${lib}/modules/'`)
    .replace("CFG_CONFIGDIR='/etc/prosody'", `CFG_CONFIGDIR='${folder}'`)
    .replace("CFG_DATADIR='/var/lib/prosody'", `CFG_DATADIR='${folder}/data'`)
  const path = join(folder, 'prosody')
  await writeFile(path, ours)
  await chmod(path, 0o700)
  await writeFile(join(folder, 'prosody.cfg.lua'), prosodyConfig(folder, port))
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu')
  const env = {
    LUA_PATH: `${root}/usr/share/lua/5.4/?.lua;;`,
    LUA_CPATH: `${libraries}/lua/5.4/?.so;;`,
    LD_LIBRARY_PATH: libraries,
    PATH: process.env['PATH'] ?? '',
  }
  const child = spawn(join(root, 'usr/bin/lua5.4'), [path, '-F', '--config', join(folder, 'prosody.cfg.lua')], { stdio: 'ignore', env })
  await listening(port)
  return { port, child }
}
