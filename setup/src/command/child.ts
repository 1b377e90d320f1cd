import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const running = new Set<ChildProcess>()
const groups = process.platform !== 'win32'

/** Ends a child with everything it has started. A child that is gone already is no error. */
export const endChild = (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): void => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    if (groups) process.kill(-child.pid, signal)
    else child.kill(signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const endAll = (): void => {
  for (const child of running) endChild(child, 'SIGKILL')
}

/** Starts a child that leads a process group and does not outlive us. */
export const startChild = (command: string, args: readonly string[], options: SpawnOptions): ChildProcess => {
  if (running.size === 0) process.on('exit', endAll)
  const child = spawn(command, args, { ...options, detached: groups })
  running.add(child)
  child.once('close', () => {
    running.delete(child)
    if (running.size === 0) process.off('exit', endAll)
  })
  return child
}

/**
 * Ctrl-C and a polite end: the children first, then us, with the exit code that shells expect. Answers with a way to say how to end instead, with
 * exit code 0. The listeners stay the same ones: a signal that comes while they are exchanged would be lost.
 */
export const endWithUs = (): ((stop: () => Promise<void>) => void) => {
  let end = (code: number): void => process.exit(code)
  process.once('SIGINT', () => end(130)).once('SIGTERM', () => end(143))
  return (stop) => {
    end = () => void stop().then(() => process.exit(0))
  }
}
