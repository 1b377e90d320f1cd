import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runStep, showStep } from './step.ts'

const script = (code: string) => runStep({ name: 'script', command: process.execPath, args: ['-e', code] })

test('a step keeps what the program says on both streams, and its failure', async () => {
  const { ok, output } = await script('console.log("said"); console.error("complained"); process.exitCode = 3')
  assert.equal(ok, false)
  assert.match(output, /said/)
  assert.match(output, /complained/)
})

test('a program that does not exist is a failed step, not a crash', async () => {
  const { ok, output } = await runStep({ name: 'nothing', command: 'no-such-program-here', args: [] })
  assert.equal(ok, false)
  assert.match(output, /ENOENT/)
})

test('a program ended by a signal is a failed step', async () => {
  assert.equal((await script('process.kill(process.pid, "SIGKILL")')).ok, false)
})

test('a step that never lets go is ended and has failed', async () => {
  assert.equal(await showStep({ name: 'endless', command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'] }, 0.005), false)
})
