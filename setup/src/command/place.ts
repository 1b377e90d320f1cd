import { join } from 'node:path'

/** The folder that holds all rooms. */
export const root = join(import.meta.dirname, '../../..')

/** A program that npm installed. */
export const tool = (name: string): string => join(root, 'node_modules/.bin', name)

export const rooms = ['wire', 'sealing', 'line', 'content', 'relay', 'site', 'desk', 'setup', 'journeys', 'bench'] as const
