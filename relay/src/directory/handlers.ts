import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'

export const directoryHandlers = ({ directories }: World): Pick<Handlers, 'directory' | 'directoryAt' | 'certificate'> => ({
  directory: () => directories.newest.published,
  directoryAt: ({ params }) => directories.directory(params.hash)?.published ?? refuse('not-found'),
  certificate: ({ params }) => {
    const known = directories.certificate(params.hash)
    return known ? { certificate: known.statement.envelope } : refuse('not-found')
  },
})
