import type { DirectoryStore, StoredCertificate, StoredDirectory } from '../directory.ts'
import type { Database } from './database.ts'
import { sql } from './query.ts'
import { all, put, type Work } from './work.ts'

/** The roots that vouch for it may be renewed, the directory itself cannot change under its hash. */
function* putDirectory({ hash, number, published }: StoredDirectory): Work<void> {
  const row = { hash, number, roots: JSON.stringify(published.roots), directory: JSON.stringify(published.directory) }
  const added = sql.insertInto('directory').values(row)
  yield* put(added.onConflict((same) => same.column('hash').doUpdateSet({ roots: row.roots })))
}

function* putCertificate({ hash, certificate }: StoredCertificate): Work<void> {
  const added = sql.insertInto('certificate').values({ hash, certificate: JSON.stringify(certificate) })
  yield* put(added.onConflict((same) => same.doNothing()))
}

function* forget(hashes: readonly string[]): Work<readonly string[]> {
  if (hashes.length === 0) return []
  const named = new Set<string | null>()
  for (const { id } of yield* all(sql.selectFrom('reader').select('reader as id').distinct().where('reader', 'in', hashes))) named.add(id)
  for (const { id } of yield* all(sql.selectFrom('record').select('author as id').distinct().where('author', 'in', hashes))) named.add(id)
  for (const { id } of yield* all(sql.selectFrom('account').select('certificate as id').where('certificate', 'in', hashes))) named.add(id)
  const gone = hashes.filter((hash) => !named.has(hash))
  for (const hash of gone) yield* put(sql.deleteFrom('certificate').where('hash', '=', hash))
  return gone
}

/** Without what is remembered beside the keys. */
export const directoryStore = (database: Database): Omit<DirectoryStore, 'newestEver' | 'remember'> => ({
  publish: ({ directories, certificates }) =>
    database.write(function* () {
      for (const directory of directories) yield* putDirectory(directory)
      for (const certificate of certificates) yield* putCertificate(certificate)
    }),

  directories: async () => {
    const rows = await database.read(() => all(sql.selectFrom('directory').selectAll().orderBy('number')))
    return rows.map(({ hash, number, roots, directory }) => ({ hash, number, published: { roots: JSON.parse(roots), directory: JSON.parse(directory) } }))
  },

  certificates: async () => {
    const rows = await database.read(() => all(sql.selectFrom('certificate').selectAll()))
    return rows.map(({ hash, certificate }) => ({ hash, certificate: JSON.parse(certificate) }))
  },

  forgetCertificates: (hashes) => database.write(() => forget(hashes), { erases: true }),
})
