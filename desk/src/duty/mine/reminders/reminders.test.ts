import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Line } from '@zop/line'
import type { Params, RefusalCode, ReminderSettings, Reply, RouteName } from '@zop/wire'
import { createReminders, isWoken } from './reminders.ts'
import type { Asked, Waker, Waking } from './waker.ts'

const secret = 'A'.repeat(43)
const address = 'https://push.example/anna'
const nothing: ReminderSettings = {
  choice: { kinds: [], before: [] },
  feed: false,
  mail: { way: true, address: null, asked: null },
  push: { key: 'B'.repeat(87), devices: [] },
}

type Told = { kind: 'ok'; value: object } | { kind: 'unreachable' } | { kind: 'refused'; refusal: { code: RefusalCode } }
const refused = (code: RefusalCode): Told => ({ kind: 'refused', refusal: { code } })

/** The page at a relay that answers so, in a browser that does so. `settings` is what the relay has. */
const open = async ({
  replies = {},
  asked = { kind: 'on', endpoint: address } as Asked,
}: {
  replies?: Partial<Record<RouteName, Told>>
  asked?: Asked
} = {}) => {
  const relay = { settings: nothing }
  const calls: RouteName[] = []
  const line: Line = {
    origin: '',
    address: () => '',
    call: async <N extends RouteName>(name: N, _: Params<N>) => {
      if (name !== 'reminders') calls.push(name)
      const usual: Told = { kind: 'ok', value: name === 'reminders' ? relay.settings : name === 'openCalendar' ? { secret } : {} }
      return (replies[name] ?? usual) as Answer<Reply<N>>
    },
    setToken: () => undefined,
    token: () => null,
  }
  const browser = { endpoint: null as string | null }
  const waker: Waker = {
    look: async (): Promise<Waking> => ({ kind: 'ready', endpoint: browser.endpoint }),
    ask: async () => {
      if (asked.kind === 'on') browser.endpoint = asked.endpoint
      return asked
    },
    stop: async () => {
      browser.endpoint = null
    },
  }
  const own = createReminders({ line, origin: 'https://desk.example' }, waker)
  await own.load()
  return { own, calls, relay, browser, replies }
}

test('what was pressed is seen at once, and taken back where it did not arrive', async () => {
  const { own } = await open({ replies: { chooseReminders: { kind: 'unreachable' }, reminders: { kind: 'ok', value: nothing } } })
  const choosing = own.choose({ kinds: ['change'], before: [] })
  assert.deepEqual(own.settings.value?.choice.kinds, ['change'])
  await choosing
  assert.deepEqual(own.settings.value?.choice.kinds, [])
  assert.deepEqual(own.trouble.value, { part: 'choice', why: 'unreachable' })
})

test('it is taken back too where nothing can be read any more', async () => {
  const { own, replies } = await open()
  replies.chooseReminders = { kind: 'unreachable' }
  replies.reminders = { kind: 'unreachable' }
  await own.choose({ kinds: ['change'], before: [] })
  assert.deepEqual([own.settings.value?.choice.kinds, own.state.value], [[], 'read'])
})

test('the address of a calendar is whole, and put away it is nowhere on the page', async () => {
  const { own } = await open()
  await own.openCalendar()
  assert.equal(own.address.value, `https://desk.example/api/calendar/${secret}.ics`)
  own.putAway()
  assert.equal(own.address.value, null)
})

test('this browser is on only where the relay knows its very address: on a shared machine it may be a colleague’s', async () => {
  const { own, relay, browser } = await open()
  browser.endpoint = address
  await own.load()
  const now = () => own.settings.value !== null && isWoken(own.settings.value, own.waking.value)
  assert.equal(now(), false)
  relay.settings = { ...nothing, push: { ...nothing.push, devices: [address] } }
  await own.wake('de')
  assert.equal(now(), true)
  relay.settings = nothing
  await own.letSleep()
  assert.deepEqual([now(), browser.endpoint], [false, null])
})

test('a browser whose owner says no, or whose service is out of reach, tells the relay nothing', async () => {
  for (const kind of ['denied', 'failed'] as const) {
    const { own, calls } = await open({ asked: { kind } })
    await own.wake('de')
    assert.deepEqual([own.trouble.value, calls], [{ part: 'device', why: kind }, []])
  }
})

test('a mail that did not go out, too many codes, and a wrong code are told apart', async () => {
  for (const [code, why] of [
    ['unavailable', 'not-sent'],
    ['malformed', 'not-sent'],
    ['limit', 'limit'],
    ['not-signed-in', 'refused'],
  ] as const) {
    const { own } = await open({ replies: { askMail: refused(code) } })
    await own.askMail('anna@example.org', 'de')
    assert.deepEqual(own.trouble.value, { part: 'mail', why })
  }
  for (const [came, why] of [
    [{ kind: 'ok', value: { confirmed: false } }, 'code'],
    [refused('malformed'), 'code'],
    [{ kind: 'unreachable' }, 'unreachable'],
  ] as const) {
    const { own } = await open({ replies: { confirmMail: came } })
    await own.confirmMail('123456')
    assert.deepEqual(own.trouble.value, { part: 'mail', why })
  }
})
