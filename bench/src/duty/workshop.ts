import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleNetwork, type Problem } from '@zop/rota'
import { median, type Row, writeResult } from '../result.ts'

const house = join(import.meta.dirname, '../../..')
const workshop = join(house, 'workshop/src')
/** As the relay starts it (relay/src/workshop/sandbox.ts), but for the packages, which it allows one by one. */
const flags = [
  '--permission',
  ...['workshop', 'rota', 'wire', 'node_modules'].map((room) => `--allow-fs-read=${join(house, room)}`),
  '--no-experimental-sqlite',
  '--disallow-code-generation-from-strings',
  '--disable-warning=ExperimentalWarning',
  '--max-old-space-size=512',
  `--import=${join(workshop, 'close.ts')}`,
  join(workshop, 'main.ts'),
]
const rounds = 5
const page = 4096

const identifierOf = (name: string): string => createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url')

/** With the identifiers that the wire asks for. */
const month = (centres: number, people: number, offered: number): Problem => {
  const invented = exampleNetwork({ centres, people, month: '2026-05', offered, seed: 1 })
  return {
    ...invented,
    slots: invented.slots.map((slot) => ({ ...slot, id: identifierOf(slot.id) })),
    people: invented.people.map((person) => ({ ...person, id: identifierOf(person.id) })),
    availability: invented.availability.map((said) => ({ ...said, person: identifierOf(said.person) })),
  }
}

interface Ran {
  /** Milliseconds. */
  readonly took: number
  /** Mebibytes, the most that was seen. */
  readonly memory: number
  readonly result: string
}

const run = async (job: object): Promise<Ran> => {
  const began = performance.now()
  const child = spawn(process.execPath, flags, { env: {}, stdio: ['pipe', 'pipe', 'inherit'] })
  let most = 0
  const look = setInterval(() => {
    most = Math.max(most, Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]) * page)
  }, 20)
  child.stdin.write(`${JSON.stringify(job)}\n`)
  let said = ''
  const result = await new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const whole = said.split('\n').slice(0, -1)
      const found = whole.find((line) => !line.startsWith('{"kind":"progress"'))
      if (found !== undefined) resolve(found)
    })
  })
  const took = performance.now() - began
  clearInterval(look)
  child.stdin.end()
  await once(child, 'exit')
  return { took, memory: most / 2 ** 20, result }
}

const several = async (job: object): Promise<Ran[]> => {
  const all: Ran[] = []
  for (let round = 0; round < rounds; round++) all.push(await run(job))
  return all
}

const figure = (all: readonly Ran[]): string => {
  const same = new Set(all.map(({ result }) => result)).size === 1 ? 'the same bytes each time' : 'NOT the same bytes'
  return `${Math.round(median(all.map(({ took }) => took)))} ms, ${Math.round(Math.max(...all.map(({ memory }) => memory)))} MiB, ${same}`
}

const plan = (problem: Problem) => ({ kind: 'plan', problem, seed: 1, iterations: 400_000, nodes: 200 })
const rows: Row[] = []
const nothing = { ...month(1, 1, 0), slots: [] }
rows.push({ what: 'start, and no for a month without slots', figure: figure(await several(plan(nothing))), beside: 'the cost of one process for each job' })
const usual = month(40, 120, 0.6)
const planned = await several(plan(usual))
rows.push({
  what: 'a month of 40 centres and 120 people, searched, proved and explained',
  figure: figure(planned),
  beside: 'killed after ten minutes, or beyond 2 GiB',
})
const short = month(40, 120, 0.25)
rows.push({ what: 'the same where too few can', figure: figure(await several(plan(short))), beside: 'the same' })
const large = month(80, 400, 0.6)
rows.push({ what: '80 centres and 400 people', figure: figure(await several(plan(large))), beside: 'the same' })
const { assignments } = JSON.parse(planned[0]?.result ?? '{}') as { assignments: { slot: string; person: string }[] }
const lost = assignments.slice(40, 45)
const left = assignments.filter((one) => !lost.includes(one))
const repair = { kind: 'repair', problem: usual, assignments: left, vacant: lost.map(({ slot }) => slot), from: 0 }
rows.push({ what: 'repair after five absences', figure: figure(await several(repair)), beside: 'less than 1 s' })

await writeResult('workshop', {
  how: `Each job in a process of its own, in the sandbox that the relay uses, from the start of the process to its result, ${rounds} times: median of the time, most resident memory seen (every 20 ms). \`npm run bench workshop\``,
  rows,
})
