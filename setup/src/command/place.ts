import { delimiter, join } from 'node:path'

/** The folder that holds all rooms. */
export const root = join(import.meta.dirname, '../../..')

/** A program that npm installed. */
export const tool = (name: string): string => join(root, 'node_modules/.bin', name)

/** Our environment with npm's programs first, as in an npm script: they name `node` by PATH, and must find the pinned one. */
export const environment = (): NodeJS.ProcessEnv => ({ ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}` })

export const rooms = [
  'wire',
  'sealing',
  'line',
  'content',
  'referral',
  'pages',
  'rota',
  'workshop',
  'relay',
  'site',
  'desk',
  'setup',
  'operations',
  'journeys',
  'bench',
] as const
