import { randomBytes } from 'node:crypto'
import type { reminderRoutes } from '@zop/wire'
import type { Handlers } from '../../serve/handler.ts'
import { refuse } from '../../serve/refuse.ts'
import type { World } from '../../world.ts'
import { Feeds, secretHash } from '../feed/feed.ts'
import { Codes } from './mail/codes.ts'

/** Browsers of one person that can be woken. */
const mostDevices = 10

const mailHandlers = ({ reminders }: World, codes: Codes): Pick<Handlers, 'askMail' | 'confirmMail' | 'dropMail'> => ({
  askMail: async ({ body, caller: { account } }) => {
    if (!reminders.mails) return refuse('unavailable')
    const code = codes.ask(account.id, body)
    if (code === null) return refuse('limit')
    if (await reminders.mails.sendCode(body, code)) return {}
    codes.forget(account.id)
    return refuse('unavailable')
  },
  confirmMail: async ({ body, caller: { account } }) => {
    const shown = codes.confirm(account.id, body.code)
    if (!shown) return { confirmed: false }
    await reminders.change(account.id, (kept) => ({ ...kept, mail: shown }))
    return { confirmed: true }
  },
  dropMail: async ({ caller: { account } }) => {
    codes.forget(account.id)
    await reminders.change(account.id, (kept) => ({ ...kept, mail: null }))
    return {}
  },
})

const deviceHandlers = ({ reminders }: World): Pick<Handlers, 'addDevice' | 'dropDevice' | 'dropDevices'> => ({
  addDevice: async ({ body: { endpoint }, caller: { account } }) => {
    if (!reminders.pushes.accepts(endpoint)) return refuse('malformed')
    const { devices } = reminders.of(account.id)
    if (devices.length >= mostDevices && !devices.includes(endpoint)) return refuse('limit')
    await reminders.change(account.id, (kept) => ({ ...kept, devices: [...kept.devices.filter((one) => one !== endpoint), endpoint] }))
    return {}
  },
  dropDevice: async ({ body: { endpoint }, caller: { account } }) => {
    await reminders.change(account.id, (kept) => ({ ...kept, devices: kept.devices.filter((one) => one !== endpoint) }))
    return {}
  },
  dropDevices: async ({ caller: { account } }) => {
    await reminders.change(account.id, (kept) => ({ ...kept, devices: [] }))
    return {}
  },
})

export const reminderHandlers = (world: World): Pick<Handlers, keyof typeof reminderRoutes> => {
  const { reminders } = world
  const codes = new Codes(world.clock, world.peers)
  const feeds = new Feeds(world)
  return {
    reminders: ({ caller: { account } }) => {
      const { choice, feed, mail, devices } = reminders.of(account.id)
      return {
        choice,
        feed: feed !== null,
        mail: { way: reminders.mails !== null, address: mail?.address ?? null, asked: codes.waiting(account.id) },
        push: { key: reminders.pushes.key, devices: [...devices] },
      }
    },
    chooseReminders: async ({ body, caller: { account } }) => {
      await reminders.change(account.id, (kept) => ({ ...kept, choice: body }))
      return {}
    },
    openCalendar: async ({ caller: { account } }) => {
      const secret = randomBytes(32).toString('base64url')
      await reminders.change(account.id, (kept) => ({ ...kept, feed: secretHash(secret) }))
      return { secret }
    },
    closeCalendar: async ({ caller: { account } }) => {
      await reminders.change(account.id, (kept) => ({ ...kept, feed: null }))
      return {}
    },
    ...mailHandlers(world, codes),
    ...deviceHandlers(world),
    calendar: async ({ params: { feed } }) => {
      const [, secret] = feed.match(/^([\w-]{43})\.ics$/) ?? []
      return (secret === undefined ? null : await feeds.at(secret)) ?? refuse('not-found')
    },
  }
}
