import type { Certificate, Directory, Envelope, Roots } from '@zop/wire'
import { type SigningKeys, signStatement } from '../statement.ts'

/** B1: the roots' list of coordinators, signed by as many roots as the anchor asks for. */
export const issueRoots = (roots: Roots, signers: readonly SigningKeys[]): Promise<Envelope> => signStatement('roots', roots, signers)

/** B2: a directory, signed by one coordinator. */
export const issueDirectory = (directory: Directory, coordinator: SigningKeys): Promise<Envelope> => signStatement('directory', directory, [coordinator])

/** B3: a certificate, signed by the centre's lead and by the person it names. */
export const issueCertificate = (certificate: Certificate, lead: SigningKeys, person: SigningKeys): Promise<Envelope> =>
  signStatement('certificate', certificate, [lead, person])
