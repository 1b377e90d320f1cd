import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const period = 20_000

const parentOf = async (pid: string): Promise<string> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return status.match(/^PPid:\s+(\d+)$/m)?.[1] ?? ''
}

/** All processes below `pid`, whatever their depth. */
const below = async (pid: number): Promise<string[]> => {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = new Map(await Promise.all(all.map(async (one) => [one, await parentOf(one)] as const)))
  const inside = (one: string): boolean => {
    const parent = parents.get(one)
    return parent !== undefined && parent !== '' && (parent === String(pid) || inside(parent))
  }
  return all.filter(inside)
}

/** A control group that gets `share` of one core in all (Linux, root). Browser throttling does not slow WebCrypto; this slows everything. */
export const limitCpu = async (share: number): Promise<{ hold(): Promise<number>; end(): Promise<void> }> => {
  const unified = await readFile('/sys/fs/cgroup/cgroup.controllers', 'utf8').catch(() => null)
  const group = join('/sys/fs/cgroup', unified === null ? 'cpu' : '', `phone-${process.pid}`)
  await mkdir(group)
  const quota = Math.round(period * share)
  if (unified === null) {
    await writeFile(join(group, 'cpu.cfs_period_us'), `${period}`)
    await writeFile(join(group, 'cpu.cfs_quota_us'), `${quota}`)
  } else await writeFile(join(group, 'cpu.max'), `${quota} ${period}`)
  return {
    /** Puts every process that this one has started under the limit; their children follow by themselves. Says how many. */
    async hold() {
      const pids = await below(process.pid)
      for (const pid of pids) await writeFile(join(group, 'cgroup.procs'), pid).catch(() => {})
      return pids.length
    },
    /** Takes the group away, once the processes in it have gone. */
    async end() {
      const gone = () =>
        rmdir(group).then(
          () => true,
          () => false,
        )
      for (let tries = 0; tries < 50 && !(await gone()); tries++) await setTimeout(100)
    },
  }
}
