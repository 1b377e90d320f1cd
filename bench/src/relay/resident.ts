import { readFile } from 'node:fs/promises'

/** Resident memory of a process, bytes (Linux). */
export const resident = async (pid: number): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(/VmRSS:\s+(\d+) kB/)?.[1]) * 1024
}
