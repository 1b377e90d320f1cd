import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialParameters, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'
import { prfInput } from '@zop/sealing'
import { decode } from '@zop/wire'

type Name =
  | 'alg'
  | 'attestation'
  | 'authenticatorSelection'
  | 'challenge'
  | 'displayName'
  | 'excludeCredentials'
  | 'id'
  | 'name'
  | 'pubKeyCredParams'
  | 'residentKey'
  | 'rp'
  | 'rpId'
  | 'user'
  | 'userVerification'

/** What is looked at of the options; nothing is known of any of it. */
type Fields = { readonly [Field in Name]?: unknown }

/** E1: what the passkey's secret is made from. Ours, whatever the relay would have it made from. */
export const prfExtension: object = { prf: { eval: { first: prfInput } } }

const fields = (value: unknown): Fields | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null)

const parse = (text: string): Fields | null => {
  try {
    return fields(JSON.parse(text))
  } catch {
    return null
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** At least 16 bytes (WebAuthn Level 3, section 13.4.3). */
const isChallenge = (value: unknown): value is string => isText(value) && (decode(value)?.length ?? 0) >= 16

/** EdDSA, ES256, RS256 (COSE). */
const algorithms: readonly unknown[] = [-8, -7, -257]

const parametersOf = (value: unknown): PublicKeyCredentialParameters[] | null => {
  const asked = Array.isArray(value) ? value.map((one) => fields(one)?.alg) : []
  return asked.length > 0 && asked.every((alg) => algorithms.includes(alg)) ? asked.map((alg) => ({ type: 'public-key', alg: alg as number })) : null
}

const credentialsOf = (value: unknown): { id: string; type: 'public-key' }[] | null => {
  const ids = Array.isArray(value) ? value.map((one) => fields(one)?.id) : value === undefined ? [] : [null]
  return ids.every((id) => isText(id) && decode(id) !== null) ? ids.map((id) => ({ id: id as string, type: 'public-key' })) : null
}

/**
 * The options of a new passkey: from the relay come challenge, names, algorithms and the passkeys that exist; everything that keeps a person safe stands here.
 * Null where the relay asks for anything else than that.
 */
export const creationFor = (text: string, hostname: string): PublicKeyCredentialCreationOptionsJSON | null => {
  const asked = parse(text)
  const [rp, user, chosen] = [fields(asked?.rp), fields(asked?.user), fields(asked?.authenticatorSelection)]
  if (!asked || !rp || !user || !chosen) return null
  const { challenge } = asked
  const { id, name, displayName } = user
  const pubKeyCredParams = parametersOf(asked.pubKeyCredParams)
  const excludeCredentials = credentialsOf(asked.excludeCredentials)
  const fits = rp.id === hostname && chosen.userVerification === 'required' && chosen.residentKey === 'required'
  const plain = asked.attestation === undefined || asked.attestation === 'none'
  if (!fits || !plain || !isChallenge(challenge) || !isText(id) || !isText(name) || !isText(displayName) || !pubKeyCredParams || !excludeCredentials)
    return null
  return {
    rp: { id: hostname, name: isText(rp.name) ? rp.name : hostname },
    user: { id, name, displayName },
    challenge,
    pubKeyCredParams,
    excludeCredentials,
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    extensions: prfExtension,
  }
}

/** The options of a sign-in with whatever passkey of this page the person chooses; null where the relay asks for another page's, or for less than the person's own finger. */
export const requestFor = (text: string, hostname: string): PublicKeyCredentialRequestOptionsJSON | null => {
  const asked = parse(text)
  if (!asked || asked.rpId !== hostname || asked.userVerification !== 'required' || !isChallenge(asked.challenge)) return null
  return { challenge: asked.challenge, rpId: hostname, userVerification: 'required', extensions: prfExtension }
}
