import { join } from 'node:path'
import { root, tool } from '../command/place.ts'
import type { Step } from '../command/step.ts'

export const programs = ['site', 'desk'] as const
export type Program = (typeof programs)[number]

/** Whose files go into a release: the program's own, and those of the rooms it may import. */
export const sourceRooms = (program: Program): readonly string[] => [program, 'wire', 'sealing', 'line', 'content']

/** Where a release stands. */
export const releaseFolder = (program: Program, house = root): string => join(house, program, 'dist')

/** The trust anchor that is compiled in: the file that `ZOP_ANCHOR` names, or the demo's. */
export const anchorFile = (): string => process.env['ZOP_ANCHOR'] ?? join(root, 'setup/demo-anchor.json')

const builders = { site: ['astro', 'build'], desk: ['vite', 'build'] } as const

export const buildStep = (program: Program, house = root): Step => {
  const [builder, ...args] = builders[program]
  return {
    name: `build ${program}`,
    command: tool(builder),
    args,
    cwd: join(house, program),
    env: { ZOP_ANCHOR: anchorFile(), ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  }
}
