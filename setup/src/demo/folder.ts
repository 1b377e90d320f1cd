import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Founding, StaffRole } from '@zop/wire'
import { root } from '../command/place.ts'
import { contentFolder } from '../release/content.ts'
import { releaseFolder } from '../release/program.ts'
import { foundUmbrella, namesCoordinators, renewUmbrella, type Umbrella } from './founding.ts'
import { demoDeployment } from './seed.ts'
import { centreName } from './umbrella.ts'

/** How people get in: `demo.json`, for whoever tries the demo. */
export interface Demo {
  site: string
  desk: string
  people: readonly { name: string; role: StaffRole; centre: string; recoveryCode: string }[]
}

export interface Ports {
  site: number
  desk: number
}

/** Something an operator can mend, said in one sentence. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T

/** Whole or not at all: a start that is cut off leaves the file that stood there before. */
const writeJson = async (path: string, value: unknown): Promise<void> => {
  await writeFile(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** The umbrella of a data folder, founded on the first start; from then on the relay has it, and it is renewed over its doors. Null where nothing had to be founded. */
const umbrellaOf = async (data: string, now: number): Promise<Umbrella | null> => {
  const [founding, demo] = [join(data, 'founding.json'), join(data, 'demo.json')]
  if (existsSync(founding) && existsSync(demo)) {
    const known = await readJson<Founding>(founding)
    if (namesCoordinators(known)) return null
    const { people } = await readJson<Demo>(demo)
    return renewUmbrella(
      known,
      people.map(({ recoveryCode }) => recoveryCode),
      now,
    )
  }
  if (existsSync(join(data, 'relay.sqlite'))) {
    throw new Refused(`${data} holds conversations but not both founding.json and demo.json: put them back, or choose another DATA_DIR.`)
  }
  return foundUmbrella(now)
}

const origin = (port: number): string => `http://localhost:${port}`

/** Founds the demo in `data`, or finds it there, and writes the relay's configuration. Answers with the way in, and whether it was founded. */
export const prepareDemo = async (folder: string, ports: Ports, now = Date.now()): Promise<{ demo: Demo; config: string; founded: boolean }> => {
  const data = resolve(root, folder)
  await mkdir(data, { recursive: true })
  const umbrella = await umbrellaOf(data, now)
  if (umbrella) await writeJson(join(data, 'founding.json'), umbrella.founding)
  const people = umbrella
    ? umbrella.everyone.map(({ account, recoveryCode }) => ({ name: account.name, role: account.role, centre: centreName(account.centre), recoveryCode }))
    : (await readJson<Demo>(join(data, 'demo.json'))).people
  const demo = { site: origin(ports.site), desk: origin(ports.desk), people }
  const config = join(data, 'relay.json')
  await writeJson(config, {
    demo: true,
    site: { origin: demo.site, port: ports.site, files: releaseFolder('site') },
    desk: { origin: demo.desk, port: ports.desk, files: releaseFolder('desk') },
    data,
    founding: join(data, 'founding.json'),
    deployment: demoDeployment,
    origins: [],
    content: { files: contentFolder },
  })
  await writeJson(join(data, 'demo.json'), demo)
  return { demo, config, founded: umbrella !== null }
}
