import { hourOf } from '../clock.ts'
import type { Handlers } from '../serve/handler.ts'
import { refuse } from '../serve/refuse.ts'
import type { World } from '../world.ts'

export const directoryHandlers = ({ directories, clock }: World): Pick<Handlers, 'directory' | 'directoryAt' | 'certificate'> => ({
  directory: () => directories.newest.published,
  directoryAt: ({ params }) => directories.directory(params.hash)?.published ?? refuse('not-found'),
  certificate: ({ params }) => {
    const known = directories.certificate(params.hash)
    if (!known) return refuse('not-found')
    const newest = directories.newestOf(known.certificate.signing, hourOf(clock))
    const newer = newest && newest.hash !== known.hash && newest.certificate.issued >= known.certificate.issued ? newest.statement.envelope : null
    return { certificate: known.statement.envelope, newer }
  },
})
