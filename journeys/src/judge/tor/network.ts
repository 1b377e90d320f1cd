import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { freePort } from '../../house/ports.ts'
import { Tor } from './tor.ts'

/** Everything at once and at the pace of seconds, on this machine only: as the Tor Project's own test networks (chutney). */
const testing = [
  'TestingTorNetwork 1',
  'AssumeReachable 1',
  'PathsNeededToBuildCircuits 0.25',
  'TestingDirAuthVoteExit *',
  'TestingDirAuthVoteGuard *',
  'TestingDirAuthVoteHSDir *',
  // It wants more relays that have been up for long than a network of minutes has.
  'VanguardsLiteEnabled 0',
  'V3AuthNIntervalsValid 2',
  'Address 127.0.0.1',
  'ShutdownWaitLength 0',
]

/** Seconds. */
const votes = [
  'TestingV3AuthInitialVotingInterval 5',
  'TestingV3AuthInitialVoteDelay 2',
  'TestingV3AuthInitialDistDelay 2',
  'V3AuthVotingInterval 10',
  'V3AuthVoteDelay 2',
  'V3AuthDistDelay 2',
]

const noExit = ['SocksPort 0', 'ExitPolicy reject *:*']

interface Authority {
  name: string
  folder: string
  ports: { relay: number; directory: number }
  /** How everybody else names it. */
  line: string
}

const runs = async (program: string, args: readonly string[], given = ''): Promise<string> => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(child, 'close')
  child.stdin.end(given)
  const said = await text(child.stdout)
  const [code] = await ended
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${said}`)
  return said
}

/** Makes an authority's keys and the line that names it. */
const makeAuthority = async (tor: string, top: string, name: string): Promise<Authority> => {
  const folder = join(top, name)
  const ports = { relay: await freePort(), directory: await freePort() }
  const keys = join(folder, 'keys')
  await mkdir(folder, { mode: 0o700 })
  await mkdir(keys, { mode: 0o700 })
  const [identity, signing, certificate] = [join(keys, 'authority_identity_key'), join(keys, 'authority_signing_key'), join(keys, 'authority_certificate')]
  const directory = `127.0.0.1:${ports.directory}`
  const made = ['-i', identity, '-s', signing, '-c', certificate]
  await runs('tor-gencert', ['--create-identity-key', '--passphrase-fd', '0', '-m', '1', '-a', directory, ...made], 'of a test\n')
  const [, signs] = /^fingerprint (\w+)$/m.exec(await readFile(certificate, 'utf8')) ?? []
  const anyone = `x 127.0.0.1:1 ${'f'.repeat(40)}`
  const asked = ['--list-fingerprint', '--DataDirectory', folder, '--ORPort', String(ports.relay), '--Nickname', name, '--DirAuthority', anyone]
  const said = await runs(tor, ['-f', join(folder, 'torrc'), '--ignore-missing-torrc', ...asked])
  const fingerprint = said.trim().split('\n').at(-1)?.replace(`${name} `, '')
  return { name, folder, ports, line: `DirAuthority ${name} orport=${ports.relay} no-v2 v3ident=${signs} ${directory} ${fingerprint}` }
}

/** What comes before `.onion`. */
const addressOf = (origin: string): string => new URL(origin).hostname.replace('.onion', '')

/** A Tor network of its own on this machine, with onion services, and a way in. Gone with the test that opened it. */
export class TorNetwork implements AsyncDisposable {
  /** The port of 127.0.0.1 where browsers get in. */
  readonly socks: number
  /** By name: `http://<address>.onion`. */
  readonly onions: Readonly<Record<string, string>>
  readonly #hidden: Tor
  readonly #visitor: Tor
  readonly #open: AsyncDisposableStack

  private constructor(set: Pick<TorNetwork, 'socks' | 'onions'> & { hidden: Tor; visitor: Tor; open: AsyncDisposableStack }) {
    this.socks = set.socks
    this.onions = set.onions
    this.#hidden = set.hidden
    this.#visitor = set.visitor
    this.#open = set.open
  }

  /** Starts it, with an onion service for each name that leads to a port of 127.0.0.1. The addresses are known at once, and can be reached when it is ready. */
  static async open(tor: string, services: Readonly<Record<string, number>>): Promise<TorNetwork> {
    await using open = new AsyncDisposableStack()
    const top = await mkdtemp(join(tmpdir(), 'tor-'))
    open.defer(() => rm(top, { recursive: true, force: true }))
    const authorities = await Promise.all(['one', 'two', 'three'].map((name) => makeAuthority(tor, top, name)))
    const everybody = [...testing, ...authorities.map(({ line }) => line)]
    const start = async (name: string, lines: readonly string[]): Promise<Tor> => open.use(await Tor.start(tor, join(top, name), [...everybody, ...lines]))

    for (const { name, ports } of authorities) {
      const own = [`Nickname ${name}`, `ORPort 127.0.0.1:${ports.relay}`, `DirPort 127.0.0.1:${ports.directory}`, 'ContactInfo nobody']
      await start(name, [...own, ...noExit, ...votes, 'AuthoritativeDirectory 1', 'V3AuthoritativeDirectory 1'])
    }
    for (const name of ['four', 'five', 'six', 'seven']) await start(name, [`Nickname ${name}`, `ORPort 127.0.0.1:${await freePort()}`, ...noExit])

    const folder = (name: string): string => join(top, 'hidden', name)
    const asked = Object.entries(services).flatMap(([name, port]) => [`HiddenServiceDir ${folder(name)}`, `HiddenServicePort 80 127.0.0.1:${port}`])
    const hidden = await start('hidden', ['SocksPort 0', ...asked])
    await hidden.tell('SETEVENTS HS_DESC')
    const socks = await freePort()
    const visitor = await start('visitor', [`SocksPort 127.0.0.1:${socks}`])
    await visitor.tell('SETEVENTS HS_DESC NEWCONSENSUS')
    await hidden.says(/Bootstrapped 0%/)
    const origins = Object.keys(services).map(async (name) => [name, `http://${(await readFile(join(folder(name), 'hostname'), 'utf8')).trim()}`] as const)
    return new TorNetwork({ socks, onions: Object.fromEntries(await Promise.all(origins)), hidden, visitor, open: open.move() })
  }

  /** Waits until the services have told the network where they are, and the visitor has been told. */
  async ready(): Promise<void> {
    const addresses = Object.values(this.onions).map(addressOf)
    await Promise.all(addresses.map((address) => this.#hidden.says(new RegExp(`HS_DESC UPLOADED ${address}`))))
    await this.#visitor.says(/Bootstrapped 100%/)
    for (const address of addresses) await this.#finds(address)
  }

  /** The visitor asks where the service is: again with each new list of relays, until one of them knows. */
  async #finds(address: string): Promise<void> {
    for (;;) {
      const answer = this.#visitor.next(new RegExp(`HS_DESC (RECEIVED|FAILED) ${address}`))
      await this.#visitor.tell(`HSFETCH ${address}`)
      if ((await answer).includes('RECEIVED')) return
      await this.#visitor.next(/650.NEWCONSENSUS/)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open.disposeAsync()
  }
}
