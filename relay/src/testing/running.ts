import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, hourOf, systemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { openLog } from '../log.ts'
import { type Relay, type Surroundings, startRelay } from '../relay.ts'
import { openSqlite } from '../store/sqlite/store.ts'
import { makeUmbrella, type Umbrella } from './umbrella.ts'

const pages = {
  'content/site/index.html': '<!doctype html><title>never served</title>',
  'content/site/de/index.html': '<!doctype html><title>de</title>',
  'content/site/en/index.html': '<!doctype html><title>en</title>',
  'content/site/404.html': '<!doctype html><title>404</title>',
  'site/n/index.html': '<!doctype html><title>Notizen</title>',
  'site/page.js': 'export {}',
  'site/page.css': 'p {}',
  'site/assets/page.abc.js': `export const text = '${'a'.repeat(2000)}'`,
  'site/.well-known/release.json': '{}',
  'desk/index.html': '<!doctype html><title>desk</title>',
  'desk/assets/desk.abc.js': 'export {}',
}

/** The texts that a release brings, and the day that its pages were made for. */
export interface TestTexts {
  readonly documents: Readonly<Record<string, string>>
  readonly today: string
}

/** Lays what a release brings of texts beside its pages. */
export const putTexts = (folder: string, { documents, today }: TestTexts): void => {
  const options = { today, demo: true, exit: {}, hidden: [], origin: null, home: null }
  const texts = Object.entries(documents).map(([id, text]) => ({ id, text }))
  writeFileSync(join(folder, 'content/documents.json'), JSON.stringify({ version: 1, options, documents: texts }))
}

/** A folder with a configuration, a founding bundle and a small release. */
export interface Place {
  readonly folder: string
  readonly config: Config
  readonly umbrella: Umbrella
  remove(): void
}

export const makePlace = ({
  clock = systemClock,
  demo = true,
  validity = 300,
  pace = true,
  texts = { documents: {}, today: '2027-05-01' },
}: {
  clock?: Clock
  texts?: TestTexts
  demo?: boolean
  validity?: number
  pace?: boolean
} = {}): Place => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  const umbrella = makeUmbrella(hourOf(clock), { validity })
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  putTexts(folder, texts)
  const founding = join(folder, 'founding.json')
  writeFileSync(founding, JSON.stringify(umbrella.founding))
  const config: Config = {
    demo,
    site: { origin: 'http://localhost', port: 0, files: join(folder, 'site') },
    desk: { origin: 'http://localhost', port: 0, files: join(folder, 'desk') },
    data: join(folder, 'data'),
    founding,
    deployment: umbrella.deployment,
    origins: [],
    content: { files: join(folder, 'content') },
    host: '127.0.0.1',
    ...(pace ? {} : { pace }),
  }
  return { folder, config, umbrella, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const silent = openLog({ write: () => undefined })

/** A relay in this process on ports of its own, its store in the same thread unless it is given another; gone with everything it wrote at the end of the test. */
export const runRelay = async (
  test: { after(act: () => Promise<void>): void },
  {
    clock = systemClock,
    log = silent,
    place,
    demo = true,
    pace = true,
    ...surroundings
  }: Surroundings & { place?: Place; demo?: boolean; pace?: boolean } = {},
): Promise<Relay & { readonly place: Place; readonly umbrella: Umbrella }> => {
  const at = place ?? makePlace({ clock, demo, pace })
  const relay = await startRelay(at.config, { clock, log, openStore: openSqlite, ...surroundings })
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= relay.stop()
    return stopped
  }
  test.after(async () => {
    await stop()
    if (!place) at.remove()
  })
  return { ...relay, stop, place: at, umbrella: at.umbrella }
}
