// A program: one backup, sealed to a key that lies offline. See docs/operations.md.
import { backUp } from './backup/backup.ts'
import { asProgram } from './failed.ts'

await asProgram(async () => {
  const { file, bytes, removed } = await backUp(process.env)
  console.info(`${file}: ${bytes} bytes, sealed.${removed.length > 0 ? ` ${removed.length} older removed.` : ''}`)
})
