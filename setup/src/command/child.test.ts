import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'

/** A parent whose child starts a grandchild that holds our pipe open for ten minutes. */
const family = `
  import { endWithUs, startChild } from ${JSON.stringify(join(import.meta.dirname, 'child.ts'))}
  endWithUs()
  startChild('sh', ['-c', 'sleep 600 & echo started; wait'], { stdio: ['ignore', 'inherit', 'inherit'] })
`

test('ended politely, a command takes its children and their children with it', async (t) => {
  const parent = spawn(process.execPath, ['--input-type=module', '-e', family], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.after(() => parent.kill('SIGKILL'))
  assert.deepEqual(await once(createInterface(parent.stdout), 'line', { signal: t.signal }), ['started'])
  parent.kill('SIGTERM')
  // The pipe closes only when its last holder, the grandchild, is gone.
  assert.deepEqual(await once(parent, 'close', { signal: AbortSignal.timeout(5000) }), [143, null])
})
