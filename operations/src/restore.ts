// A program: puts a backup in the place of what is there. See docs/operations.md.
import { parseArgs } from 'node:util'
import { asProgram, Failed } from './failed.ts'
import { restorePostgres, restoreSqlite } from './restore/restore.ts'
import { dataFolder, given } from './settings.ts'

await asProgram(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { identity: { type: 'string' }, yes: { type: 'boolean', default: false } } })
  const [file] = positionals
  if (!file || !values.identity) throw new Failed('npm run restore -- BACKUP.age --identity FILE-WITH-THE-OFFLINE-KEY [--yes]')
  const asked = { file, identity: values.identity, yes: values.yes }
  const url = given(process.env, 'DATABASE_URL')
  const said = url ? await restorePostgres(asked, url) : await restoreSqlite({ ...asked, data: dataFolder(process.env) })
  for (const sentence of said) console.info(sentence)
})
