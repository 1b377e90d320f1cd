import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isSafe, notSafe } from './store/postgres/address.ts'
import { migrate, migrateBack } from './store/postgres/migrate.ts'
import { allow } from './store/postgres/roles.ts'
import { Connection } from './store/sqlite/connection.ts'

const usage = `npm run migrate                    makes the tables of PostgreSQL, or brings them to this release
npm run migrate -- back            takes the data in PostgreSQL back by one schema, for the release before this one: once for each
                                 schema that this release brought. The keys keep theirs, which older releases take
npm run migrate -- back <folder>   the same for the files in a data folder; its relay is stopped

DATABASE_URL, KEYS_DATABASE_URL              the databases as the relay uses them
OWNER_DATABASE_URL, OWNER_KEYS_DATABASE_URL  the same with the role that owns the tables; without them the relay's own role does it`

/** A command that cannot be run, in a sentence for the operator. */
class MigrateRefused extends Error {
  override readonly name = 'MigrateRefused'
}

type Environment = Readonly<Record<string, string | undefined>>

const addressIn = (env: Environment, name: string): string => {
  const text = env[name]
  if (!text) throw new MigrateRefused(`${name} is not set.\n\n${usage}`)
  if (!URL.canParse(text)) throw new MigrateRefused(`${name} is no address: it begins with postgres:// and names a role, a host and a database.`)
  return text
}

const placesIn = (env: Environment) => {
  const [url, keys] = [addressIn(env, 'DATABASE_URL'), addressIn(env, 'KEYS_DATABASE_URL')]
  const owned = env['OWNER_DATABASE_URL'] !== undefined || env['OWNER_KEYS_DATABASE_URL'] !== undefined
  const owner = owned ? { url: addressIn(env, 'OWNER_DATABASE_URL'), keys: addressIn(env, 'OWNER_KEYS_DATABASE_URL') } : { url, keys }
  const addresses = { DATABASE_URL: url, KEYS_DATABASE_URL: keys, OWNER_DATABASE_URL: owner.url, OWNER_KEYS_DATABASE_URL: owner.keys }
  for (const [name, address] of Object.entries(addresses)) if (!isSafe(address)) throw new MigrateRefused(notSafe(name))
  const { username, searchParams } = new URL(url)
  return { owner, runtime: decodeURIComponent(username) || searchParams.get('user') }
}

const folderBack = (folder: string): string[] => {
  const path = join(folder, 'relay.sqlite')
  if (!existsSync(path)) throw new MigrateRefused(`There is no relay.sqlite in ${folder}.`)
  const connection = new Connection(path)
  try {
    return [`The files in ${folder} have schema ${connection.goBack()} now. Start the release that knows it, not this one: it would bring them forward again.`]
  } finally {
    connection.close()
  }
}

/** `npm run migrate`: what it says when it is done. */
export const migrating = async (args: readonly string[], env: Environment): Promise<string[]> => {
  const [what, folder, ...more] = args
  if (more.length > 0 || (what !== undefined && what !== 'back')) throw new MigrateRefused(usage)
  if (folder !== undefined) return folderBack(folder)
  const { owner, runtime } = placesIn(env)
  if (what === 'back') {
    const { version } = await migrateBack(owner)
    return [`The database has schema ${version} now. Start the release that knows it, not this one: it would bring it forward again.`]
  }
  const { data, keys } = await migrate({ ...owner, runtime })
  return [
    `The database of the data has schema ${data.version}, that of the keys ${keys.version}. Releases from schema ${data.oldest} on work with it.`,
    ...(runtime === null ? [] : [`The administrator of the server of the keys runs there once: ${allow.forgetting(runtime).join('; ')};`]),
  ]
}
