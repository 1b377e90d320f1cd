import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'
import { encode } from '@zop/wire'
import { creationFor, prfExtension, requestFor } from './pinned.ts'

/** A ceremony's outcome. `unfit`: the relay asked for something that is not this page's, and the authenticator was not asked. `answer` goes to the relay and holds nothing secret; `prf` stays here and is null where the authenticator gives none. */
export type Ceremony =
  | { readonly kind: 'made'; readonly answer: string; readonly credential: string; readonly prf: Uint8Array<ArrayBuffer> | null }
  | { readonly kind: 'cancelled' | 'exists' | 'unsupported' | 'unfit' }

interface PrfResults {
  readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: ArrayBuffer } }
}

interface Credential {
  readonly id: string
  readonly clientExtensionResults: object
}

const prfOf = (made: Credential): Uint8Array<ArrayBuffer> | null => {
  const first = (made.clientExtensionResults as PrfResults).prf?.results?.first
  return first ? new Uint8Array(first) : null
}

/** The extension results hold the PRF secret: they are cut off before anything is put into words for the relay. */
const forRelay = (made: Credential): string => JSON.stringify({ ...made, clientExtensionResults: {} })

const namesOf = (error: unknown): readonly string[] => {
  if (error instanceof WebAuthnError) return [error.code, error.name]
  return error instanceof Error ? [error.name] : []
}

const ceremony = async (run: () => Promise<Ceremony>): Promise<Ceremony> => {
  if (!browserSupportsWebAuthn()) return { kind: 'unsupported' }
  try {
    return await run()
  } catch (error) {
    const names = namesOf(error)
    if (names.includes('ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') || names.includes('InvalidStateError')) return { kind: 'exists' }
    if (names.includes('NotAllowedError') || names.includes('AbortError') || names.includes('ERROR_CEREMONY_ABORTED')) return { kind: 'cancelled' }
    if (names.includes('NotSupportedError')) return { kind: 'unsupported' }
    throw error
  }
}

/** Some authenticators evaluate the PRF only at get(): one more touch, with a challenge of our own that nobody verifies. */
const prfAtGet = async (credential: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  const optionsJSON: PublicKeyCredentialRequestOptionsJSON = {
    challenge: encode(crypto.getRandomValues(new Uint8Array(32))),
    allowCredentials: [{ id: credential, type: 'public-key' }],
    userVerification: 'required',
    rpId: location.hostname,
    extensions: prfExtension,
  }
  return prfOf(await startAuthentication({ optionsJSON }))
}

/** Creates a discoverable passkey with the relay's options, and asks for the PRF secret that will wrap the account key (E1). */
export const createPasskey = (options: string): Promise<Ceremony> =>
  ceremony(async () => {
    const optionsJSON = creationFor(options, location.hostname)
    if (optionsJSON === null) return { kind: 'unfit' }
    const made = await startRegistration({ optionsJSON })
    const { prf } = made.clientExtensionResults as PrfResults
    const secret = prfOf(made) ?? (prf?.enabled ? await prfAtGet(made.id) : null)
    return { kind: 'made', answer: forRelay(made), credential: made.id, prf: secret }
  })

/** Signs in with whatever passkey the person chooses. */
export const usePasskey = (options: string): Promise<Ceremony> =>
  ceremony(async () => {
    const optionsJSON = requestFor(options, location.hostname)
    if (optionsJSON === null) return { kind: 'unfit' }
    const made = await startAuthentication({ optionsJSON })
    return { kind: 'made', answer: forRelay(made), credential: made.id, prf: prfOf(made) }
  })
