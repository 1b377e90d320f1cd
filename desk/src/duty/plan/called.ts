import type { Workspace } from '../../workspace.ts'

/** What people call a centre; one that the directory has forgotten keeps the name of the plan. */
export const calledIn = ({ trust }: Pick<Workspace, 'trust'>, centre: string): string =>
  trust.current()?.directory.centres.find(({ id }) => id === centre)?.name ?? centre
