import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that goes with the test. */
export const folderFor = (test: { after(act: () => void): void }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The files under `folder` that hold these bytes anywhere. */
export const filesWith = (folder: string, bytes: Uint8Array): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(bytes))
