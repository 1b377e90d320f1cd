import { hkdfSync } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Log } from '../../log.ts'
import type { Origins } from '../../serve/origin.ts'
import type { Store } from '../../store/store.ts'
import type { ReminderConfig } from './config.ts'
import { Mails } from './mail/mails.ts'
import { Pushes } from './push/pushes.ts'
import { makePushKey, readPushKey } from './push/vapid.ts'
import { Reminders } from './reminders.ts'

interface Given {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly origins: Origins
  readonly shares: boolean
}

/** Everything that reminds people, with the key by which push services know this server: made at the first start. */
export const openReminders = async ({ store, clock, log, origins, shares }: Given, { mail, push = [] }: ReminderConfig = {}): Promise<Reminders> => {
  const bytes = await store.pushKey(makePushKey)
  const key = readPushKey(bytes)
  const contact = () => (origins.desk.startsWith('https:') ? origins.desk : null)
  const reminders = new Reminders({
    ...{ store, clock, log, shares },
    secret: new Uint8Array(hkdfSync('sha256', bytes, '', 'what has been told', 32)),
    mails: mail ? new Mails({ config: mail, clock, log }) : null,
    pushes: new Pushes({ clock, log, key, services: push, contact }),
  })
  await reminders.read()
  return reminders
}
