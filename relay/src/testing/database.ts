import { databaseFor, databaseOn, type Urls } from './postgres/databases.ts'
import { type OwnServer, ownServer } from './postgres/server.ts'
import { makePlace, type Place } from './running.ts'

type Test = { after(act: () => Promise<void>): void }

const placeOn = (test: Test, { url, keys }: Urls): Place => {
  const place = makePlace({ pace: false })
  test.after(async () => place.remove())
  return { ...place, config: { ...place.config, database: { url, keys } } }
}

/** A place whose data lie in PostgreSQL, where the relay may change rows only. */
export const postgresPlace = async (test: Test): Promise<Place> => placeOn(test, await databaseFor(test))

/** The same on a server that may be killed. */
export const mortalPlace = async (test: Test): Promise<{ readonly place: Place; readonly server: OwnServer }> => {
  const server = await ownServer(test)
  return { server, place: placeOn(test, await databaseOn(server)) }
}
