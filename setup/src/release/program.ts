import { join } from 'node:path'
import { root, tool } from '../command/place.ts'
import type { Step } from '../command/step.ts'

export const programs = ['site', 'desk'] as const
export type Program = (typeof programs)[number]

/** All that is built: the programs, and the pages that people edit. */
export type Part = Program | 'content'

const bundled = ['wire', 'sealing', 'line', 'content', 'pages', 'referral'] as const

/** Whose files go into a part: its own, and those of the rooms it may import. */
export const sourceRooms = (part: Part): readonly string[] =>
  part === 'content' ? ['content', 'pages', 'referral', 'wire'] : [part, ...bundled, ...(part === 'desk' ? ['rota', 'site'] : [])]

/** Where a release stands. */
export const releaseFolder = (program: Program, house = root): string => join(house, program, 'dist')

/** The trust anchor that is compiled in: the file that `ZOP_ANCHOR` names, or the demo's. */
export const anchorFile = (): string => process.env['ZOP_ANCHOR'] ?? join(root, 'setup/demo-anchor.json')

const configs = { site: 'src/build/vite.config.ts', desk: 'vite.config.ts' } as const

export const buildStep = (program: Program, house = root): Step => ({
  name: `build ${program}`,
  command: tool('vite'),
  args: ['build', '--config', configs[program]],
  cwd: join(house, program),
  env: { ZOP_ANCHOR: anchorFile(), NODE_ENV: 'production' },
})
