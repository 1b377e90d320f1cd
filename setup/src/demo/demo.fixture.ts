import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { startRelay } from '../serve/relay.ts'
import { dayOf, monthsFrom } from './duty/days.ts'
import { enterDuties } from './duty/enter.ts'
import { type Demo, prepareDemo } from './folder.ts'
import { type AtDesk, sitDown } from './renewal/desk.ts'

const day = 24 * 3_600_000

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A demo that was founded so many days ago, and its relay; started again on the same data by `start`. */
export const demoOf = async (t: TestContext, days: number) => {
  const data = await mkdtemp(join(tmpdir(), 'demo-'))
  t.after(() => rm(data, { recursive: true, force: true }))
  for (const side of ['site', 'desk']) await mkdir(join(data, side))
  const ports = { site: await freePort(), desk: await freePort() }
  const start = async (): Promise<{ demo: Demo; stop: () => Promise<void> }> => {
    const { demo, config } = await prepareDemo(data, ports, Date.now() - days * day)
    const read = JSON.parse(await readFile(config, 'utf8'))
    for (const side of ['site', 'desk']) read[side].files = join(data, side)
    await writeFile(config, JSON.stringify(read))
    const relay = await startRelay({ ZOP_CONFIG: config })
    assert.ok(relay, 'the relay starts')
    t.after(() => relay.stop())
    return { demo, stop: relay.stop }
  }
  return { start }
}

export const sit = async ({ desk, people }: Demo, name: string): Promise<AtDesk> => {
  const code = people.find((person) => person.name === name)?.recoveryCode ?? ''
  return (await sitDown(desk, code)) ?? assert.fail(`${name} is let in`)
}

/** The month in which a duty runs now, its plan and the duty. */
const runningDuty = async ({ ask }: AtDesk, now = Date.now()) => {
  const minute = now / 60_000
  const [month = ''] = monthsFrom(dayOf(now))
  const { plan, people } = await ask('dutyMonth', { params: { month } })
  const slot = plan?.slots.find((one) => one.kind === 'duty' && one.start <= minute && minute < one.end)
  return plan && slot ? { month, plan, slot, people } : assert.fail('no duty runs')
}

/** Plans the demo's months, and puts these people on a duty that runs now. */
export const putOnDuty = async (demo: Demo, names: readonly string[]): Promise<void> => {
  await enterDuties(demo)
  const coordinator = await sit(demo, 'Koralie')
  const { month, plan, slot, people } = await runningDuty(coordinator)
  const there = plan.assignments.filter((one) => one.slot === slot.id).map(({ account }) => account)
  const coming = people.filter(({ name, account }) => names.includes(name) && !there.includes(account))
  const moves = coming.map(({ account }) => ({ slot: slot.id, off: null, on: account }))
  if (moves.length > 0) await coordinator.ask('assign', { params: { month }, body: { version: plan.version, moves, although: true } })
}
