// A program: puts a backup in the place of what is there. See docs/operations.md.
import { parseArgs } from 'node:util'
import { asProgram, Failed } from './failed.ts'
import type { Source } from './restore/open.ts'
import { restorePostgres } from './restore/postgres.ts'
import { restoreSqlite } from './restore/restore.ts'
import { databases, dataFolder, given } from './settings.ts'

const usage = `age -d -i KEYFILE BACKUP.age | ssh SERVER … restore.ts - [--yes]      the backup is opened where the offline key is
restore.ts BACKUP.age --identity KEYFILE [--yes]                     where this machine may have the key
Without --yes everything is checked and told, and nothing changed. docs/operations.md has the whole line.`

const readArguments = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { identity: { type: 'string' }, yes: { type: 'boolean', default: false } } })
  } catch {
    throw new Failed(usage)
  }
}

const sourceOf = (file: string | undefined, identity: string | undefined): Source => {
  if (file === '-' && identity === undefined) return { opened: process.stdin }
  if (file === undefined || file === '-' || identity === undefined) throw new Failed(usage)
  return { file, identity }
}

await asProgram(async () => {
  process.umask(0o077)
  const { values, positionals } = readArguments()
  const asked = { source: sourceOf(positionals[0], values.identity), yes: values.yes, data: dataFolder(process.env) }
  const { url, keys } = databases(process.env)
  if (!url) {
    for (const sentence of await restoreSqlite(asked)) console.info(sentence)
    return
  }
  if (!keys) throw new Failed('DATABASE_URL is set and KEYS_DATABASE_URL is not. Nothing has been changed.')
  const [owner, ownerKeys] = [given(process.env, 'OWNER_DATABASE_URL'), given(process.env, 'OWNER_KEYS_DATABASE_URL')]
  if (Boolean(owner) !== Boolean(ownerKeys)) throw new Failed('OWNER_DATABASE_URL and OWNER_KEYS_DATABASE_URL go together. Nothing has been changed.')
  const places = { url, keys, owner: owner && ownerKeys ? { url: owner, keys: ownerKeys } : null }
  for (const sentence of await restorePostgres({ ...asked, places })) console.info(sentence)
})
