import type { Workspace } from '../../workspace.ts'
import type { Centre } from './centres.ts'

/** The centres of the directory as people call them. */
export const centresIn = ({ trust }: Workspace): readonly Centre[] => (trust.current()?.directory.centres ?? []).map(({ id, name }) => ({ id, name }))
