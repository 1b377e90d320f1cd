import { databaseFor } from '../../testing/postgres/databases.ts'
import { fileConformance } from '../conformance/file.ts'
import type { Open } from '../conformance/given.ts'
import { storeConformance } from '../conformance.ts'
import { openPostgres } from './store.ts'

const open: Open = async (t) => {
  const addresses = await databaseFor(t)
  const store = await openPostgres(addresses)
  t.after(() => store.close())
  return store
}

storeConformance('postgres', open)
fileConformance('postgres', open)
