// A program: the root ceremony of a real installation. --lang de|en, --out FOLDER, --change FOLDER (the roots change who coordinates), --answers FILE (nobody is asked; for
// addresses that others reach only with --readable-secrets), --try (localhost counts as an address).
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { foundByAnswers } from './ceremony/answers.ts'
import { holdCeremony } from './ceremony/ceremony.ts'
import { holdChange, readStanding } from './ceremony/change.ts'
import { checksumOf, prepare, secretsOf, writeChange, writeFolder, writeSomewhere, writeWithSecrets } from './ceremony/files.ts'
import { type Ceremony, Ended } from './ceremony/questions.ts'
import { abandonedFolders, folderInMemory, Sheets } from './ceremony/sheet.ts'
import { Interrupted, openTerminal } from './ceremony/terminal.ts'
import { texts } from './ceremony/texts/texts.ts'
import { Refused } from './demo/folder.ts'

const options = {
  lang: { type: 'string' },
  out: { type: 'string', default: 'zop-founding' },
  answers: { type: 'string' },
  change: { type: 'string' },
  try: { type: 'boolean', default: false },
  'readable-secrets': { type: 'boolean', default: false },
} as const

const readOptions = () => {
  try {
    const { values } = parseArgs({ options })
    const { lang, out, answers, change, try: tried, 'readable-secrets': readable } = values
    if (lang !== undefined && lang !== 'de' && lang !== 'en') throw new Refused('--lang is de or en.')
    return { lang: lang as 'de' | 'en' | undefined, out: resolve(out), answers, change, try: tried, readable }
  } catch (error) {
    throw error instanceof Refused
      ? error
      : new Refused('npm run setup takes -- --lang de|en, --out FOLDER, --change FOLDER, --answers FILE, --readable-secrets and --try.')
  }
}

interface Given {
  readonly lang: 'de' | 'en' | undefined
  readonly out: string
  readonly change: string | undefined
  readonly try: boolean
  readonly readable: boolean
}

const automatically = async ({ lang = 'en', out, readable }: Given, answers: string): Promise<void> => {
  const text = texts[lang]
  await prepare(out, text)
  await writeWithSecrets(out, { ...(await foundByAnswers(answers, { now: Date.now(), readable, text })), text })
  console.info(text.automatic(secretsOf(out)))
}

const founded = async (around: Ceremony, out: string): Promise<void> => {
  const { table, text } = around
  const made = await holdCeremony(around)
  const folder = await writeSomewhere(around, out, (to) => writeFolder(to, { ...made, text }))
  table.say(`\n${text.done({ folder, deployment: made.decisions.deployment, checksum: checksumOf(made.founded.anchor) })}`)
}

const changed = async (around: Ceremony, out: string, from: string): Promise<void> => {
  const { table, text } = around
  const made = await holdChange(around, await readStanding(from, text))
  const folder = await writeSomewhere(around, out, (to) => writeChange(to, { from, changed: made, text }))
  if (made.replaced) table.say(`\n${text.change.newChecksum(checksumOf(made.anchor))}`)
  table.say(`\n${text.change.done(folder)}`)
}

/** Pages of a run that was killed lie in memory until somebody takes them away. */
const takeAwayAbandoned = async ({ table, text }: Pick<Ceremony, 'table' | 'text'>): Promise<void> => {
  for (const folder of abandonedFolders(process.env)) {
    const left = await new Sheets(folder).clear()
    table.say(left.length === 0 ? text.words.abandoned(folder) : text.words.left(left))
  }
}

const aroundTheTable = async ({ lang, out, change, try: tried }: Given): Promise<void> => {
  const table = openTerminal()
  try {
    const language = lang ?? ((await table.ask('Deutsch oder English? [de/en]')).toLowerCase().startsWith('e') ? 'en' : 'de')
    const text = texts[language]
    await prepare(out, text)
    const sheets = new Sheets(folderInMemory(process.env))
    const around = { table, text, language, tried, sheets }
    await takeAwayAbandoned(around)
    try {
      await (change === undefined ? founded(around, out) : changed(around, out, change))
    } catch (error) {
      if (error instanceof Interrupted) throw new Refused(change === undefined ? text.interrupted : text.change.interrupted)
      throw error
    } finally {
      if (sheets.printed) table.say(`\n${text.words.printed}`)
    }
  } finally {
    table.close()
  }
}

try {
  const { answers, ...given } = readOptions()
  await (answers === undefined ? aroundTheTable(given) : automatically(given, answers))
} catch (error) {
  if (!(error instanceof Refused || error instanceof Ended || error instanceof Interrupted)) throw error
  console.error(error.message)
  process.exitCode = 1
}
