import { cp } from 'node:fs/promises'

/** Copies a data folder. The relay's socket for its operator is no file, and a killed relay leaves it there. */
export const copyData = (from: string, to: string): Promise<void> => cp(from, to, { recursive: true, filter: (path) => !path.endsWith('.sock') })
