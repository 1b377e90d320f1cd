import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Account, Passkey } from '../store/account.ts'
import type { World } from '../world.ts'

/** EdDSA, ES256, RS256. */
const algorithms = [-8, -7, -257]

/** As credentials are called. */
const base64url = /^[\w-]+$/

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'))

type Parts = Pick<World, 'origins' | 'tickets'>

const party = ({ origins }: Parts) => ({ expectedOrigin: origins.desk, expectedRPID: new URL(origins.desk).hostname, requireUserVerification: true })

const purposeOf = (account: string): string => `passkey enrolment of ${account}`
const signInPurpose = 'passkey sign-in'

/** Whatever the browser sends is hostile until verified; the library throws where it cannot even read it. */
const hostile = async <T>(verify: () => Promise<T>): Promise<T | null> => {
  try {
    return await verify()
  } catch {
    // Any cryptographic or structural failure is one and the same refusal.
    return null
  }
}

export const enrolmentOptions = async (parts: Parts, account: Account, known: readonly Passkey[]) => {
  const ceremony = parts.tickets.issue()
  const options = await generateRegistrationOptions({
    rpName: 'ZOP',
    rpID: new URL(parts.origins.desk).hostname,
    userName: account.name,
    userDisplayName: account.name,
    userID: bytes(account.id),
    challenge: bytes(parts.tickets.challenge(ceremony, purposeOf(account.id))),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { ceremony, options: JSON.stringify(options) }
}

/** The new credential, or null where anything about the answer is wrong, late or used before. */
export const verifyEnrolment = async (parts: Parts, { ceremony, answer, account }: { ceremony: string; answer: string; account: string }) => {
  if (!(await parts.tickets.spend(ceremony))) return null
  const verified = await hostile(() =>
    verifyRegistrationResponse({
      // The extension results hold the PRF secret. A page that sends them by mistake is not listened to.
      response: { ...(JSON.parse(answer) as RegistrationResponseJSON), clientExtensionResults: {} },
      expectedChallenge: parts.tickets.challenge(ceremony, purposeOf(account)),
      supportedAlgorithmIDs: algorithms,
      ...party(parts),
    }),
  )
  return verified?.registrationInfo?.credential ?? null
}

export const signInOptions = async (parts: Parts) => {
  const ceremony = parts.tickets.issue()
  const challenge = bytes(parts.tickets.challenge(ceremony, signInPurpose))
  const options = await generateAuthenticationOptions({ rpID: new URL(parts.origins.desk).hostname, challenge, userVerification: 'required' })
  return { ceremony, options: JSON.stringify(options) }
}

/** The new counter of the passkey, or null where the answer does not prove it. */
export const verifySignIn = async (parts: Parts, { ceremony, answer, passkey }: { ceremony: string; answer: AuthenticationResponseJSON; passkey: Passkey }) => {
  if (!(await parts.tickets.spend(ceremony))) return null
  const verified = await hostile(() =>
    verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: parts.tickets.challenge(ceremony, signInPurpose),
      credential: { id: passkey.credential, publicKey: new Uint8Array(passkey.key), counter: passkey.counter },
      ...party(parts),
    }),
  )
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}

/** The answer to a sign-in as far as it must be read to find the passkey. */
export const parseAnswer = (text: string): AuthenticationResponseJSON | null => {
  try {
    const answer: unknown = JSON.parse(text)
    const named = typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' && base64url.test(answer.id)
    return named ? (answer as AuthenticationResponseJSON) : null
  } catch {
    // Not JSON.
    return null
  }
}
