import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { TrustAnchor } from '@zop/sealing'
import { Refused } from '../demo/folder.ts'
import type { Changed } from './change.ts'
import type { Decisions, Founded } from './founding.ts'
import { shred } from './sheet.ts'
import type { Table } from './table.ts'
import type { Texts } from './texts/texts.ts'

/** Where automation leaves the secrets: beside the folder that goes to the server, never in it. */
export const secretsOf = (folder: string): string => `${folder}.secrets`

const halfOf = (folder: string): string => `${folder}.half`

/** Refuses, before anything is asked, what would be written over and where nothing can be written. */
export const prepare = async (folder: string, text: Texts): Promise<void> => {
  if (existsSync(folder)) throw new Refused(text.exists(folder))
  if (existsSync(secretsOf(folder))) throw new Refused(`${text.exists(secretsOf(folder))}\n${text.existsSecret}`)
  try {
    await mkdir(halfOf(folder), { recursive: true, mode: 0o700 })
    await writeFile(join(halfOf(folder), 'try'), 'a', { flush: true })
    await rm(halfOf(folder), { recursive: true })
  } catch {
    // Whatever the reason: another folder is needed.
    throw new Refused(text.unwritable(folder))
  }
}

/** Writes, and asks for another folder until one can be written: at the end of a ceremony the keys are in memory only. Answers with the one that it was. */
export const writeSomewhere = async (
  { table, text }: { table: Table; text: Texts },
  first: string,
  write: (folder: string) => Promise<void>,
): Promise<string> => {
  for (let folder = first; ; ) {
    try {
      await write(folder)
      return folder
    } catch {
      // Pulled, full, locked: said, and another one is tried.
      table.say(text.unwritten(folder))
    }
    folder = resolve((await table.ask(text.elsewhere)) || folder)
  }
}

/** The settings of the relay, to be completed by its operator; see docs/configuration.md. */
const settings = ({ deployment, site: [first = '', ...more], desk }: Decisions, text: Texts): string => `# ${text.settings.head}
ZOP_SITE_ORIGIN=${first}
ZOP_DESK_ORIGIN=${desk}
ZOP_ORIGINS=${more.join(',')}
ZOP_DEPLOYMENT=${deployment}
ZOP_FOUNDING=/etc/zop/founding.json
ZOP_DATA=/var/lib/zop
# ${text.settings.host}
ZOP_HOST=127.0.0.1
ZOP_SITE_PORT=8080
ZOP_DESK_PORT=8081
# ${text.settings.hidden}
ZOP_CONTENT_HIDDEN=ar,bg,pl,ro,uk
# ${text.settings.mail}
#ZOP_REMINDERS_MAIL_HOST=mail.example
#ZOP_REMINDERS_MAIL_PORT=587
#ZOP_REMINDERS_MAIL_TLS=starttls
#ZOP_REMINDERS_MAIL_FROM=team@example.org
#ZOP_REMINDERS_MAIL_USER=team@example.org
#ZOP_REMINDERS_MAIL_PASSWORD_FILE=/etc/zop/mail-password
`

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The beginning of the SHA-256 of `anchor.json`, 128 bits in groups of four, for paper: whoever builds can tell the file from another. */
export const checksumOf = (anchor: TrustAnchor): string =>
  createHash('sha256')
    .update(json(anchor))
    .digest('hex')
    .slice(0, 32)
    .replace(/.{4}(?!$)/g, '$& ')

/** Writes the folder whole or not at all: what is cut off in between leaves a name that nothing reads. */
const writeWhole = async (folder: string, files: Readonly<Record<string, string>>): Promise<void> => {
  const half = halfOf(folder)
  await rm(half, { recursive: true, force: true })
  try {
    await mkdir(half, { recursive: true, mode: 0o700 })
    for (const [name, content] of Object.entries(files)) await writeFile(join(half, name), content, { mode: 0o600 })
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    throw error
  }
}

/** What a founding leaves behind. */
export const writeFolder = (folder: string, { decisions, founded, text }: { decisions: Decisions; founded: Founded; text: Texts }): Promise<void> =>
  writeWhole(folder, {
    'anchor.json': json(founded.anchor),
    'founding.json': json(founded.founding),
    'relay.env': settings(decisions, text),
    'READ-ME-FIRST.txt': text.readMe({ ...decisions, by: new Date(founded.expires * 3_600_000) }),
  })

/** A founding with its secrets in a file of their own that only its owner reads. Without the folder they would be of no use: then they go again. */
export const writeWithSecrets = async (folder: string, made: Parameters<typeof writeFolder>[1] & { readonly secrets: object }): Promise<void> => {
  const path = secretsOf(folder)
  await writeFile(path, json(made.secrets), { mode: 0o600, flag: 'wx' })
  try {
    await writeFolder(folder, made)
  } catch (error) {
    await shred(path)
    throw error
  }
}

/** What a change leaves behind: a whole folder again, from which the next change begins. */
export const writeChange = async (folder: string, { from, changed, text }: { from: string; changed: Changed; text: Texts }): Promise<void> => {
  const { anchor, coordinators, afterwards, replaced } = changed
  await writeWhole(folder, {
    'anchor.json': json(anchor),
    'founding.json': await readFile(join(from, 'founding.json'), 'utf8'),
    'coordinators.json': json(coordinators),
    ...(afterwards ? { 'coordinators-then.json': json(afterwards) } : {}),
    'READ-ME-FIRST.txt': text.change.readMe({ replaced, afterwards: afterwards !== null, number: changed.number }),
  })
}
