import { dieOften } from './deaths.ts'

// A program for the bench: a server as it is installed, killed as often as DEATHS says. Answers in JSON on stdout.

const asInstalled = { fsync: 'on', full_page_writes: 'on' }
const undo: (() => Promise<void>)[] = []
try {
  const test = { after: (act: () => Promise<void>) => void undo.push(act) }
  const told = await dieOften(test, { deaths: Number(process.env['DEATHS'] ?? 50), talks: 4, settings: asInstalled })
  process.stdout.write(JSON.stringify(told))
} finally {
  for (const act of undo) await act()
}
