import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { compiledFlags } from './compiled.ts'
import { plansDuties } from './duties.ts'
import { copiesFounded, hasPublished } from './founded.ts'
import { freePort } from './ports.ts'
import { type Running, ready, run, runToEnd } from './program.ts'

export interface Colleague {
  name: string
  role: 'coordinator' | 'lead' | 'counsellor'
  centre: string
  recoveryCode: string
}

export interface HouseOptions {
  /** Flags for the relay's Node, such as `--heapsnapshot-signal=SIGUSR2`. */
  flags?: readonly string[]
  env?: Record<string, string>
  /** Flags for the Node of the program that founds the umbrella. */
  founding?: readonly string[]
  /** Laid over what setup wrote for the relay. */
  config?: Record<string, unknown>
  /** How many times as fast as the machine's the relay's clock and its timers run; 1 where it is not said. */
  faster?: number
  /** For how many days after today every counsellor has a chat duty at every minute; null: nobody has any. 3 where it is not said. */
  dutyDays?: number | null
}

/** Loaded before the relay: its clock is ahead and runs faster. */
const clockwork = ({ later, faster }: { later: number; faster: number }): string[] => {
  const time = `const real=Date.now,begun=real();Date.now=()=>Math.round(begun+${later}+(real()-begun)*${faster})`
  const timers = `const wait=setTimeout;globalThis.setTimeout=(act,ms,...rest)=>wait(act,ms/${faster},...rest)`
  return later === 0 && faster === 1 ? [] : ['--import', `data:text/javascript,${encodeURIComponent(`${time};${timers}`)}`]
}

/** What `npm start` gives the relay's Node. */
const asStarted = ['--max-semi-space-size=4']

const fences = new Map<string, Promise<readonly string[]>>()

/** What the relay says that its Node takes to run it behind its fence; asked once for each configuration. */
const fenceOf = async (config: string): Promise<readonly string[]> => {
  const text = await readFile(config, 'utf8')
  const known =
    fences.get(text) ?? runToEnd({ program: 'relay/src/fenced.ts', env: { ZOP_CONFIG: config }, args: ['--print'] }).then((said) => JSON.parse(said))
  fences.set(text, known)
  return known
}

/** A demo umbrella with its relay, on ports and in a data folder of its own. Ends with the test that opened it. */
export class House implements AsyncDisposable {
  readonly site: string
  readonly desk: string
  readonly data: string
  readonly people: readonly Colleague[]
  readonly #options: HouseOptions
  readonly #said: Running[] = []

  private constructor({ data, demo, options }: { data: string; demo: Pick<House, 'site' | 'desk' | 'people'>; options: HouseOptions }) {
    this.data = data
    this.site = demo.site
    this.desk = demo.desk
    this.people = demo.people
    this.#options = options
  }

  /** Founds an umbrella in a data folder, or finds it there. */
  static async #at(data: string, options: HouseOptions): Promise<House> {
    const env = { DATA_DIR: data, PORT: String(await freePort()), DESK_PORT: String(await freePort()) }
    await runToEnd({ program: 'setup/src/found.ts', env, flags: options.founding ?? [] })
    const config = join(data, 'relay.json')
    if (options.config) await writeFile(config, JSON.stringify({ ...JSON.parse(await readFile(config, 'utf8')), ...options.config }))
    const demo = JSON.parse(await readFile(join(data, 'demo.json'), 'utf8')) as Pick<House, 'site' | 'desk' | 'people'>
    return new House({ data, demo, options })
  }

  /** A house whose relay has been started, has published what its release brings, and was stopped. Nobody has come yet. */
  static async #first(data: string): Promise<void> {
    const house = await House.#at(data, {})
    await house.start()
    while (!(await hasPublished(data))) await setTimeout(20)
    house.relay.child.kill('SIGTERM')
    await house.relay.gone
  }

  /** Founds the umbrella, waits until its relay listens, and puts everybody on duty. */
  static async open(options: HouseOptions = {}): Promise<House> {
    const data = await mkdtemp(join(tmpdir(), 'house-'))
    if (!options.founding) await copiesFounded(data, House.#first)
    const house = await House.#at(data, options)
    await house.start()
    const { dutyDays = 3 } = options
    if (dutyDays !== null) await plansDuties(house, dutyDays)
    return house
  }

  /** Starts the relay, again on the same ports and with the same data; its clock shows `later` milliseconds more than the machine's. */
  async start({ later = 0 }: { later?: number } = {}): Promise<void> {
    const { flags = [], env = {}, faster = 1 } = this.#options
    const config = join(this.data, 'relay.json')
    const fence = await fenceOf(config)
    const relay = run({
      program: 'relay/src/main.ts',
      flags: [...asStarted, ...fence, ...compiledFlags(), ...clockwork({ later, faster }), ...flags],
      env: { ...env, ZOP_CONFIG: config },
    })
    this.#said.push(relay)
    await ready(relay)
  }

  /** The relay that runs now, or ran last. */
  get relay(): Running {
    return this.#said.at(-1) ?? this.#never()
  }

  #never(): never {
    throw new Error('the relay was never started')
  }

  /** Everything that relays of this house have logged. */
  log(): string {
    return this.#said.map((relay) => relay.said()).join('')
  }

  /** Ends the relay as a power cut would. */
  async kill(): Promise<void> {
    this.relay.child.kill('SIGKILL')
    await this.relay.gone
  }

  counsellor(index: number): Colleague {
    return this.people.filter(({ role }) => role === 'counsellor')[index] ?? this.#never()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { child, gone } of this.#said) {
      child.kill('SIGKILL')
      await gone
    }
    await rm(this.data, { recursive: true, force: true })
  }
}
