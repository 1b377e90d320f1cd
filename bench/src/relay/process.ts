import { readFile } from 'node:fs/promises'

const memory = async (pid: number, name: 'VmRSS' | 'VmHWM'): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1]) * 1024
}

/** Resident memory of a process, bytes (Linux, proc(5)): now, and the most that it ever was. */
export const resident = (pid: number): Promise<number> => memory(pid, 'VmRSS')
export const mostResident = (pid: number): Promise<number> => memory(pid, 'VmHWM')

/** Processor time that a process has used, microseconds: all of its threads. */
export const used = async (pid: number): Promise<number> => {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}
