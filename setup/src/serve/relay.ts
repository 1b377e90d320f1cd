import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { endChild, startChild } from '../command/child.ts'
import { root } from '../command/place.ts'

/** A relay may take this long to end its streams; then it is ended. Milliseconds. */
const patience = 1500

/** Keeps V8's young generation small: 2 000 idle streams then cost 15 KB each instead of 31, at no cost in throughput that could be measured (bench/results/idle-streams.md). */
const smallHeap = '--max-semi-space-size=4'

/** A relay that runs as our child. `ended` settles when it is gone, asked or not. */
export interface RelayProcess {
  ended: Promise<void>
  stop(): Promise<void>
}

const stopper = (child: ChildProcess, ended: Promise<void>) => async (): Promise<void> => {
  child.kill('SIGTERM')
  const late = setTimeout(() => endChild(child, 'SIGKILL'), patience)
  await ended
  clearTimeout(late)
}

/** What the relay says that Node takes to run it behind its fence (docs/decisions/039). Null where nothing can run with these settings: it has said why. */
const fenceFor = async (env: NodeJS.ProcessEnv): Promise<readonly string[] | null> => {
  const child = startChild(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'relay/src/fenced.ts'), '--print'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = child.stdout ? await text(child.stdout) : ''
  if (said.startsWith('[')) return JSON.parse(said) as readonly string[]
  console.info(said.trimEnd())
  return null
}

/** Starts the relay, with these settings beside those of our environment, and waits until it listens. Null where it ended before; it has said why itself. */
export const startRelay = async (env: NodeJS.ProcessEnv): Promise<RelayProcess | null> => {
  const all = { ...process.env, ...env }
  const fence = await fenceFor(all)
  if (!fence) return null
  const child = startChild(process.execPath, ['--disable-warning=ExperimentalWarning', smallHeap, ...fence, join(root, 'relay/src/main.ts')], {
    cwd: root,
    env: all,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => undefined)
  const ready = once(child, 'message').then(() => true)
  return (await Promise.race([ready, ended.then(() => false)])) ? { ended, stop: stopper(child, ended) } : null
}
