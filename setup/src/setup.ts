// A program: the root ceremony of a real installation. --lang de|en, --out FOLDER, --answers FILE (nobody is asked), --try (localhost counts as an address).
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { foundByAnswers } from './ceremony/answers.ts'
import { Ended, holdCeremony } from './ceremony/ceremony.ts'
import { refuseExisting, writeFolder } from './ceremony/files.ts'
import { Sheets } from './ceremony/sheet.ts'
import { Interrupted, openTerminal } from './ceremony/terminal.ts'
import { texts } from './ceremony/texts/texts.ts'
import { Refused } from './demo/folder.ts'

const options = {
  lang: { type: 'string' },
  out: { type: 'string', default: 'zop-founding' },
  answers: { type: 'string' },
  try: { type: 'boolean', default: false },
} as const

const readOptions = () => {
  try {
    const { values } = parseArgs({ options })
    const { lang } = values
    if (lang !== undefined && lang !== 'de' && lang !== 'en') throw new Refused('--lang is de or en.')
    return { lang: lang as 'de' | 'en' | undefined, out: resolve(values.out), answers: values.answers, try: values.try }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('npm run setup takes -- --lang de|en, --out FOLDER, --answers FILE and --try.')
  }
}

const automatically = async ({ lang = 'en', out }: { lang: 'de' | 'en' | undefined; out: string }, answers: string): Promise<void> => {
  const text = texts[lang]
  refuseExisting(out, text)
  const { secrets, ...made } = await foundByAnswers(answers, Date.now())
  await writeFolder(out, { ...made, text, more: { 'secrets.json': `${JSON.stringify(secrets, null, 2)}\n` } })
  console.info(text.automatic(`${out}/secrets.json`))
}

const aroundTheTable = async ({ lang, out, try: tried }: { lang: 'de' | 'en' | undefined; out: string; try: boolean }): Promise<void> => {
  const table = openTerminal()
  try {
    const language = lang ?? ((await table.ask('Deutsch oder English? [de/en]')).toLowerCase().startsWith('e') ? 'en' : 'de')
    const text = texts[language]
    refuseExisting(out, text)
    try {
      const made = await holdCeremony({ table, text, language, tried, sheets: new Sheets(`${out}.sheets`) })
      await writeFolder(out, { ...made, text })
      table.say(`\n${text.done(out, made.decisions.deployment)}`)
    } catch (error) {
      if (error instanceof Interrupted) throw new Refused(text.interrupted)
      throw error
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
