import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (data: string): string => join(data, 'backed-up')

/** The hour at which somebody last confirmed that a backup lies sealed; null where nobody has. */
export const backedUp = (data: string): number | null => {
  try {
    const hour = Number(readFileSync(fileIn(data), 'utf8'))
    return Number.isSafeInteger(hour) && hour > 0 ? hour : null
  } catch {
    // There has been none.
    return null
  }
}

export const rememberBackup = (data: string, hour: number): void => writeFileSync(fileIn(data), String(hour), { mode: 0o600 })
