import * as v from 'valibot'
import { feedSecret, mailAddress, mailCode, pushEndpoint, reminderChoice, reminderLanguage, reminders } from '../duty/reminder.ts'
import { none, nothing, small } from './shape.ts'
import type { Route } from './type.ts'

/** One's own: whatever is set here goes to the caller alone, and nothing goes out until it is set. */
const own = { on: 'desk', caller: 'staff', params: nothing, limit: small } as const

/** What somebody is told outside of their desk, and how (docs/decisions/032). */
export const reminderRoutes = {
  reminders: { ...own, method: 'GET', path: '/api/reminders', body: none, reply: reminders },
  chooseReminders: { ...own, method: 'POST', path: '/api/reminders/choice', body: reminderChoice, reply: nothing },

  /** A new address of one's calendar; one that there was leads nowhere from then on. The secret is told this once. */
  openCalendar: { ...own, method: 'POST', path: '/api/reminders/calendar', body: nothing, reply: v.strictObject({ secret: feedSecret }) },
  closeCalendar: { ...own, method: 'POST', path: '/api/reminders/calendar/close', body: nothing, reply: nothing },

  /** Sends a code there. `unavailable`: the house has no mail server, or it did not take the mail; `limit`: asked too often. */
  askMail: {
    ...own,
    method: 'POST',
    path: '/api/reminders/mail',
    body: v.strictObject({ address: mailAddress, language: reminderLanguage }),
    reply: nothing,
  },
  /** `confirmed` false: another code, or one that has run out or been tried too often. */
  confirmMail: {
    ...own,
    method: 'POST',
    path: '/api/reminders/mail/confirm',
    body: v.strictObject({ code: mailCode }),
    reply: v.strictObject({ confirmed: v.boolean() }),
  },
  dropMail: { ...own, method: 'POST', path: '/api/reminders/mail/drop', body: nothing, reply: nothing },

  /** A browser that can be woken; `malformed` where that is no push service that the house knows. */
  addDevice: { ...own, method: 'POST', path: '/api/reminders/device', body: v.strictObject({ endpoint: pushEndpoint }), reply: nothing },
  dropDevice: { ...own, method: 'POST', path: '/api/reminders/device/drop', body: v.strictObject({ endpoint: pushEndpoint }), reply: nothing },
  /** All of one's own. */
  dropDevices: { ...own, method: 'POST', path: '/api/reminders/devices/drop', body: nothing, reply: nothing },

  /** Somebody's duties as iCalendar, for whoever has the address: `<secret>.ics`. What is no address (any more) is `not-found`, alike whatever it looks like. */
  calendar: {
    method: 'GET',
    path: '/api/calendar/:feed',
    on: 'desk',
    caller: 'anyone',
    params: v.strictObject({ feed: v.string() }),
    body: none,
    reply: 'calendar',
    limit: small,
  },
} as const satisfies Record<string, Route>
