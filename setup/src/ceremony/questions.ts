import { isAbsolute } from 'node:path'
import { displayName, readJson } from '@zop/wire'
import { type Coordinator, makeCoordinator, makeRoot, type Root } from './founding.ts'
import { putOnPaper, type Surroundings } from './paper.ts'
import { writeToStick } from './stick.ts'

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
export const until = async <T extends object>({ table }: Surroundings, question: string, read: (typed: string) => T | string): Promise<T> => {
  for (;;) {
    const answer = read(await table.ask(question))
    if (typeof answer !== 'string') return answer
    table.say(answer)
  }
}

/** Yes or no, until it is one of them. */
export const askWhether = async (around: Surroundings, question: string): Promise<boolean> => {
  const { text } = around
  const { yes } = await until(around, question, (typed) => {
    const said = typed.toLowerCase()
    if (text.yes.includes(said)) return { yes: true }
    return said.startsWith('n') ? { yes: false } : text.yesOrNo
  })
  return yes
}

/** Who is here, no network, the right hour. */
export const begin = async (around: Ceremony, intro: string): Promise<void> => {
  const { table, text } = around
  table.say(intro)
  await table.ask(text.ready)
  for (let typed = ''; table.connected() && typed !== text.although; ) {
    typed = (await table.ask(text.connected)).toLowerCase()
    if (table.connected() && typed !== text.although) table.say(text.stillConnected)
  }
  if (!(await askWhether(around, text.clock(new Date(table.now()))))) throw new Ended(text.clockWrong)
}

/** One root onto paper, and onto a stick where its keeper wants that. */
export const askRoot = async (around: Ceremony, number: number, deployment: string): Promise<Root> => {
  const { table, text, language } = around
  table.say(text.root.intro)
  const root = await makeRoot(deployment)
  const holder = await table.ask(text.root.holder)
  await putOnPaper(around, `root-${number}`, { title: text.root.sheet(number, holder), lines: text.root.keep, words: root.words, language })
  for (let written = false; !written; ) {
    const path = await table.ask(text.root.file)
    if (path !== '' && (!isAbsolute(path) || table.ownDisk(path))) {
      table.say(text.root.fileHere(path))
      continue
    }
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

/** Coordinators until nobody else comes: at the founding one at least, later beside those who are `there`. */
export const askCoordinators = async (around: Ceremony, deployment: string, there: readonly string[] = []): Promise<Coordinator[]> => {
  const { text, language } = around
  const coordinators: Coordinator[] = []
  const taken = (name: string): boolean => there.includes(name) || coordinators.some((one) => one.name === name)
  for (;;) {
    const first = there.length === 0 && coordinators.length === 0
    const { name } = await until<{ name: string | null }>(around, first ? text.coordinator.name : text.coordinator.another, (typed) => {
      if (typed === '' && !first) return { name: null }
      return readJson(displayName, JSON.stringify(typed)) === null || taken(typed) ? text.coordinator.wrongName : { name: typed }
    })
    if (name === null) {
      if (there.length > 0 || coordinators.length > 1 || (await askWhether(around, text.coordinator.alone))) return coordinators
      continue
    }
    const one = await makeCoordinator(name, deployment)
    const sheet = { title: text.coordinator.sheet(name), lines: text.coordinator.keep, words: one.words, language }
    await putOnPaper(around, `coordinator-${coordinators.length + 1}`, sheet)
    coordinators.push(one)
  }
}
