import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const program = join(import.meta.dirname, '../../../operations/src/restore.ts')

/** `npm run restore` as an operator runs it, with a backup on its input that was opened elsewhere. */
export const restore = async (env: Readonly<Record<string, string>>, file: string, ...more: readonly string[]): Promise<{ code: number; said: string }> => {
  const own = { PATH: process.env['PATH'] ?? '', ...env }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, '-', ...more], { env: own, stdio: ['pipe', 'pipe', 'pipe'] })
  // It may have refused before it has read all.
  const fed = pipeline(createReadStream(file), child.stdin).catch(() => undefined)
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit'), fed])
  return { code: code as number, said: out + err }
}
