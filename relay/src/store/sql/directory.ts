import type { DirectoryStore } from '../directory.ts'
import type { Batch } from '../sqlite/batch.ts'
import type { Connection } from '../sqlite/connection.ts'
import { sql } from './query.ts'

export const directoryStore = (connection: Connection, batch: Batch): DirectoryStore => ({
  publish: ({ directories, certificates }) =>
    batch.write(() => {
      for (const { hash, number, published } of directories) {
        // The roots that vouch for it may be renewed, the directory itself cannot change under its hash.
        const row = { hash, number, roots: JSON.stringify(published.roots), directory: JSON.stringify(published.directory) }
        connection.run(
          sql
            .insertInto('directory')
            .values(row)
            .onConflict((same) => same.column('hash').doUpdateSet({ roots: row.roots })),
        )
      }
      for (const { hash, certificate } of certificates) {
        const row = { hash, certificate: JSON.stringify(certificate) }
        connection.run(
          sql
            .insertInto('certificate')
            .values(row)
            .onConflict((same) => same.doNothing()),
        )
      }
    }),

  directories: async () =>
    connection
      .all(sql.selectFrom('directory').selectAll().orderBy('number'))
      .map(({ hash, number, roots, directory }) => ({ hash, number, published: { roots: JSON.parse(roots), directory: JSON.parse(directory) } })),

  certificates: async () =>
    connection.all(sql.selectFrom('certificate').selectAll()).map(({ hash, certificate }) => ({ hash, certificate: JSON.parse(certificate) })),

  newestEver: async () => connection.keys.directory,
  remember: async (directory) => connection.keys.remember(directory),

  forgetCertificates: (hashes) =>
    batch.write(
      () => {
        if (hashes.length === 0) return []
        const named = new Set([
          ...connection.all(sql.selectFrom('reader').select('reader as id').distinct().where('reader', 'in', hashes)).map(({ id }) => id),
          ...connection.all(sql.selectFrom('record').select('author as id').distinct().where('author', 'in', hashes)).map(({ id }) => id),
          ...connection.all(sql.selectFrom('account').select('certificate as id').where('certificate', 'in', hashes)).map(({ id }) => id),
        ])
        const gone = hashes.filter((hash) => !named.has(hash))
        for (const hash of gone) connection.run(sql.deleteFrom('certificate').where('hash', '=', hash))
        return gone
      },
      { erases: true },
    ),
})
