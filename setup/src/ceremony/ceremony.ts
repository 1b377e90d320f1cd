import { displayName, phone as phoneSchema, readJson } from '@zop/wire'
import { readExit, readOrigin } from './address.ts'
import {
  type Coordinator,
  type Decisions,
  type Founded,
  foundInstallation,
  makeCoordinator,
  makeRoot,
  newDeployment,
  type Root,
  rootCount,
} from './founding.ts'
import { putOnPaper, type Surroundings } from './paper.ts'
import { writeToStick } from './stick.ts'

/** Where the exit leads unless somebody names another page: a weather service. */
export const usualExit = { de: 'https://www.dwd.de/DE/', 'de-simple': 'https://www.dwd.de/DE/', en: 'https://www.dwd.de/EN/' }

export interface Ceremony extends Surroundings {
  readonly language: 'de' | 'en'
  /** For trying it out: http://localhost counts as an address. */
  readonly tried: boolean
}

/** The people around the table cannot go on: said in their words. */
export class Ended extends Error {
  override readonly name = 'Ended'
}

/** Asks until the answer is one. `read` says what is wrong with it, or what it means. */
const until = async <T extends object>({ table }: Surroundings, question: string, read: (typed: string) => T | string): Promise<T> => {
  for (;;) {
    const answer = read(await table.ask(question))
    if (typeof answer !== 'string') return answer
    table.say(answer)
  }
}

const begin = async (around: Ceremony): Promise<void> => {
  const { table, text } = around
  table.say(text.intro)
  await table.ask(text.ready)
  for (let typed = ''; table.connected() && typed !== text.although; ) {
    typed = (await table.ask(text.connected)).toLowerCase()
    if (table.connected() && typed !== text.although) table.say(text.stillConnected)
  }
  const now = new Date(table.now()).toISOString().slice(0, 16).replace('T', ' ')
  const { right } = await until(around, text.clock(now), (typed) => {
    const said = typed.toLowerCase()
    if (text.yes.includes(said)) return { right: true }
    return said.startsWith('n') ? { right: false } : text.yesOrNo
  })
  if (!right) throw new Ended(text.clockWrong)
}

const askAddress = async (around: Ceremony, question: string, taken: readonly string[]): Promise<string> => {
  const { text, tried } = around
  const { origin } = await until(around, question, (typed) => {
    const read = readOrigin(typed, { tried })
    if ('fault' in read) return text.faults[read.fault]
    return taken.includes(read.origin) ? text.site.same : read
  })
  return origin
}

/** Further addresses until somebody has no more. */
const askMore = async (around: Ceremony, site: string[]): Promise<void> => {
  const { text, tried } = around
  for (let open = true; open; ) {
    const { more } = await until<{ more: string | null }>(around, text.site.more, (typed) => {
      if (typed === '') return { more: null }
      const read = readOrigin(typed, { tried })
      if ('fault' in read) return text.faults[read.fault]
      return site.includes(read.origin) ? text.site.same : { more: read.origin }
    })
    open = more !== null
    if (more !== null) site.push(more)
  }
}

const askExit = async (around: Ceremony, language: 'de' | 'en'): Promise<string> => {
  const { text } = around
  const { address } = await until(around, text.exit.ask(language, usualExit[language]), (typed) => {
    if (typed === '') return { address: usualExit[language] }
    const read = readExit(typed)
    return 'fault' in read ? text.faults[read.fault] : read
  })
  return address
}

const decide = async (around: Ceremony): Promise<Decisions> => {
  const { table, text } = around
  table.say(text.step(1, text.site.title))
  table.say(text.site.intro)
  const site = [await askAddress(around, text.site.ask, [])]
  await askMore(around, site)
  const desk = await askAddress(around, text.site.desk, site)
  table.say(`\n${text.exit.intro}`)
  const [de, en] = [await askExit(around, 'de'), await askExit(around, 'en')]
  const { phone } = await until<{ phone: string | null }>(around, text.phone.ask, (typed) => {
    if (typed === '') return { phone: null }
    return readJson(phoneSchema, JSON.stringify(typed)) === null ? text.phone.wrong : { phone: typed }
  })
  return { deployment: newDeployment(), site, desk, exit: { de, 'de-simple': de, en }, phone }
}

const askRoot = async (around: Ceremony, number: number, deployment: string): Promise<Root> => {
  const { table, text, language } = around
  table.say(text.step(1 + number, text.root.title(number)))
  table.say(text.root.intro)
  const root = await makeRoot(deployment)
  const holder = await table.ask(text.root.holder)
  await putOnPaper(around, `root-${number}`, { title: text.root.sheet(number, holder), lines: text.root.keep, words: root.words, language })
  for (let written = false; !written; ) {
    const path = await table.ask(text.root.file)
    const phrase = path === '' ? null : await writeToStick(path, root.words, language)
    written = path === '' || phrase !== null
    if (!written) table.say(text.root.fileWrong(path))
    if (phrase === null) continue
    table.show(text.root.fileWritten(path, phrase))
    await table.ask(text.words.written)
    table.hide()
  }
  return root
}

const askCoordinators = async (around: Ceremony, deployment: string): Promise<Coordinator[]> => {
  const { table, text, language } = around
  table.say(text.step(2 + rootCount, text.coordinator.title))
  table.say(text.coordinator.intro)
  const coordinators: Coordinator[] = []
  const taken = (name: string): boolean => coordinators.some((one) => one.name === name)
  for (;;) {
    const question = coordinators.length === 0 ? text.coordinator.name : text.coordinator.another
    const { name } = await until<{ name: string | null }>(around, question, (typed) => {
      if (typed === '' && coordinators.length > 0) return { name: null }
      return readJson(displayName, JSON.stringify(typed)) === null || taken(typed) ? text.coordinator.wrongName : { name: typed }
    })
    if (name === null) return coordinators
    const one = await makeCoordinator(name, deployment)
    const sheet = { title: text.coordinator.sheet(name), lines: text.coordinator.keep, words: one.words, language }
    await putOnPaper(around, `coordinator-${coordinators.length + 1}`, sheet)
    coordinators.push(one)
  }
}

/** The whole ceremony. Everything stays in memory until all of it is done; printed pages go whatever happens. */
export const holdCeremony = async (around: Ceremony): Promise<{ decisions: Decisions; founded: Founded }> => {
  const { table, text, sheets } = around
  try {
    await begin(around)
    const decisions = await decide(around)
    const roots: Root[] = []
    for (let number = 1; number <= rootCount; number++) roots.push(await askRoot(around, number, decisions.deployment))
    const coordinators = await askCoordinators(around, decisions.deployment)
    const founded = await foundInstallation(decisions, { roots, coordinators }, table.now())
    table.say(`\n${text.signed([1, 2])}`)
    return { decisions, founded }
  } finally {
    table.hide()
    await sheets.clear()
  }
}
