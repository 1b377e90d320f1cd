import { phone as phoneSchema, readJson } from '@zop/wire'
import { readOrigin, readPage } from './address.ts'
import { type Decisions, type Founded, foundInstallation, newDeployment, type Root, rootCount } from './founding.ts'
import { burn } from './paper.ts'
import { askCoordinators, askRoot, askWhether, begin, type Ceremony, until } from './questions.ts'

/** Where the exit leads unless somebody names another page: a weather service. */
export const usualExit = { de: 'https://www.dwd.de/DE/', 'de-simple': 'https://www.dwd.de/DE/', en: 'https://www.dwd.de/EN/' }

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
    const read = readPage(typed)
    return 'fault' in read ? text.pageFaults[read.fault] : read
  })
  return address
}

const askSource = async (around: Ceremony): Promise<string | null> => {
  const { text } = around
  const { source } = await until<{ source: string | null }>(around, text.source.ask, (typed) => {
    if (typed === '') return { source: null }
    const read = readPage(typed)
    return 'fault' in read ? text.pageFaults[read.fault] : { source: read.address }
  })
  return source
}

const askAll = async (around: Ceremony): Promise<Decisions> => {
  const { table, text } = around
  const site = [await askAddress(around, text.site.ask, [])]
  await askMore(around, site)
  const desk = await askAddress(around, text.site.desk, site)
  table.say(`\n${text.exit.intro}`)
  const [de, en] = [await askExit(around, 'de'), await askExit(around, 'en')]
  const { phone } = await until<{ phone: string | null }>(around, text.phone.ask, (typed) => {
    if (typed === '') return { phone: null }
    return readJson(phoneSchema, JSON.stringify(typed)) === null ? text.phone.wrong : { phone: typed }
  })
  return { deployment: newDeployment(), site, desk, exit: { de, 'de-simple': de, en }, phone, source: await askSource(around) }
}

/** Asks for everything again until somebody has read it through and says that it is right. */
const decide = async (around: Ceremony): Promise<Decisions> => {
  const { table, text } = around
  table.say(text.step(1, text.site.title))
  table.say(text.site.intro)
  for (;;) {
    const decided = await askAll(around)
    if (await askWhether(around, text.site.summary(decided))) return decided
  }
}

/** The whole ceremony. Everything stays in memory until all of it is done; printed pages go whatever happens. */
export const holdCeremony = async (around: Ceremony): Promise<{ decisions: Decisions; founded: Founded }> => {
  const { table, text } = around
  try {
    await begin(around, text.intro)
    const decisions = await decide(around)
    const roots: Root[] = []
    for (let number = 1; number <= rootCount; number++) {
      table.say(text.step(1 + number, text.root.title(number)))
      roots.push(await askRoot(around, number, decisions.deployment))
    }
    table.say(text.step(2 + rootCount, text.coordinator.title))
    table.say(text.coordinator.intro)
    const coordinators = await askCoordinators(around, decisions.deployment)
    const founded = await foundInstallation(decisions, { roots, coordinators }, table.now())
    table.say(`\n${text.signed([1, 2])}`)
    return { decisions, founded }
  } finally {
    table.hide()
    await burn(around)
  }
}
