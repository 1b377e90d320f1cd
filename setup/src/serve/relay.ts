import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
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

/** Starts the relay, with these settings beside those of our environment, and waits until it listens. Null where it ended before; it has said why itself. */
export const startRelay = async (env: NodeJS.ProcessEnv): Promise<RelayProcess | null> => {
  const child = startChild(process.execPath, ['--disable-warning=ExperimentalWarning', smallHeap, join(root, 'relay/src/main.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(() => undefined)
  const ready = once(child, 'message').then(() => true)
  return (await Promise.race([ready, ended.then(() => false)])) ? { ended, stop: stopper(child, ended) } : null
}
