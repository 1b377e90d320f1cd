import { readFile } from 'node:fs/promises'
import { Agent, type ClientRequest, request } from 'node:http'
import { House } from '@zop/journeys'
import { pathOf } from '@zop/wire'
import { whole, writeResult } from '../result.ts'
import { type Started, startOne } from './seeker.ts'

const streams = 2000
const mebibyte = 2 ** 20

/** Resident memory of a process, bytes (Linux). */
const resident = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) * 1024
}

const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

/** One stream that has said something: resolves with its request, kept open. */
const open = (house: House, { chain, token }: Started) =>
  new Promise<ClientRequest>((resolve, reject) => {
    const { hostname, port } = new URL(house.site)
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${token}` }
    const asked = request({ agent, hostname, port, path: pathOf('seekerEvents', { conversation: chain.conversation }), headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode}`))
      answer.once('data', () => resolve(asked)).resume()
    })
    asked.on('error', () => {}).end()
  })

await using house = await House.open()
// The relay keeps at most six streams of one conversation.
const people: Started[] = []
while (people.length < 400) people.push(...(await Promise.all(Array.from({ length: 20 }, () => startOne(house, { quick: true })))))
const pid = house.relay.child.pid ?? 0
await Promise.all(people.slice(0, 40).map((one) => open(house, one)))
const before = await resident(pid)
const begun = performance.now()
const held: ClientRequest[] = []
for (let at = 0; at < streams; at += 100) {
  const some = Array.from({ length: 100 }, (_, i) => open(house, people[(at + i) % people.length] as Started))
  held.push(...(await Promise.all(some)))
}
const lost = held.filter(({ destroyed }) => destroyed).length
if (lost > 0) throw new Error(`${lost} streams were ended`)
const seconds = (performance.now() - begun) / 1000
const after = await resident(pid)
agent.destroy()
const growth = after - before
await writeResult('idle-streams', {
  how: `${whole(streams)} event streams of ${people.length} conversations, opened one hundred at a time, each after its first events. Resident memory of the relay process before and after. \`npm run bench idle\``,
  rows: [
    { what: `growth by ${whole(streams)} idle streams`, figure: `${(growth / mebibyte).toFixed(1)} MiB`, beside: 'less than 60 MB' },
    { what: 'a stream', figure: `${(growth / streams / 1024).toFixed(1)} KiB`, beside: 'the socket itself included' },
    { what: 'all open after', figure: `${seconds.toFixed(1)} s`, beside: 'not limited' },
    { what: 'resident before', figure: `${(before / mebibyte).toFixed(0)} MiB`, beside: 'less than 1 GB in all' },
  ],
})
