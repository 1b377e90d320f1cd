import { existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refused } from '../demo/folder.ts'
import type { Decisions, Founded } from './founding.ts'
import type { Texts } from './texts/texts.ts'

/** Names that a ceremony may not write over. */
export const refuseExisting = (folder: string, text: Texts): void => {
  for (const path of [folder, `${folder}.sheets`]) if (existsSync(path)) throw new Refused(text.exists(path))
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

/** Writes the folder whole or not at all: what is cut off in between leaves a name that nothing reads. */
export const writeFolder = async (
  folder: string,
  { decisions, founded, text, more = {} }: { decisions: Decisions; founded: Founded; text: Texts; more?: Readonly<Record<string, string>> },
): Promise<void> => {
  const half = `${folder}.half`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true, mode: 0o700 })
  const files = {
    'anchor.json': json(founded.anchor),
    'founding.json': json(founded.founding),
    'relay.env': settings(decisions, text),
    'READ-ME-FIRST.txt': text.readMe({ ...decisions, by: new Date(founded.expires * 3_600_000) }),
    ...more,
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(half, name), content, { mode: 0o600 })
  await rename(half, folder)
}
