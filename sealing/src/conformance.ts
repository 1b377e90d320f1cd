import { decode, type Envelope, encode, labelled, type PublishedDirectory, type SealedAccount, type SealedMessage, type SealedRecord } from '@zop/wire'
import type { Person } from './account/person.ts'
import { itemOf } from './example.ts'
import {
  certified,
  checkCertificate,
  checkDirectory,
  codeOfSecret,
  deriveRecovery,
  deriveSeeker,
  follow,
  openMessage,
  parseRecoveryCode,
  sealingKeys,
  secretOfCode,
  signingKeys,
  statementHash,
  type TrustAnchor,
  unlockAccount,
  type Vouchers,
} from './index.ts'
import { paddedLength } from './message/pad.ts'
import { type Bytes, fromBase64, utf8 } from './primitive/bytes.ts'
import { ed25519, xwing } from './primitive/chosen.ts'
import { fallbackEd25519 } from './primitive/ed25519-fallback.ts'
import { hpkeOver } from './primitive/hpke.ts'
import type { XWing } from './primitive/xwing.ts'
import { fallbackXWing } from './primitive/xwing-fallback.ts'
import { nativeXWing } from './primitive/xwing-native.ts'
import { same } from './same.ts'

/** The frozen file vectors/v1.json. */
export interface Vectors {
  readonly xwing: { seed: string; public: string; encapsulation: string; shared: string }
  readonly secret: { secret: string; code: string }
  readonly seeker: { signing: string; sealing: string; conversation: string; reader: string }
  readonly recovery: { entropy: string; code: string; signing: string; account: SealedAccount }
  readonly padding: readonly (readonly [number, number])[]
  readonly anchor: TrustAnchor
  readonly hour: number
  readonly published: PublishedDirectory
  readonly directory: string
  readonly certificates: readonly { hash: string; certificate: Envelope }[]
  readonly amal: { signing: string; sealing: readonly string[]; pool: readonly string[]; certificate: string }
  readonly start: { sealed: SealedRecord; hash: string }
  readonly take: { sealed: SealedRecord; hash: string }
  readonly messages: readonly { sealed: SealedMessage; digest: string; body: unknown }[]
}

/** RFC 8032, section 7.1, tests 1 and 2: seed, public key, message, signature in hex. */
const rfc8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
] as const

const fromHex = (hex: string): Bytes => new Uint8Array((hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)))
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const primitives = async (vectors: Vectors): Promise<string[]> => {
  for (const curve of [await ed25519(), fallbackEd25519]) {
    for (const [seed, key, message, signature] of rfc8032) {
      same('RFC 8032 public key', toHex(await curve.publicKey(fromHex(seed))), key)
      same('RFC 8032 signature', toHex(await curve.sign(fromHex(seed), fromHex(message))), signature)
      same('RFC 8032 verification', await curve.verify(fromHex(key), fromHex(message), fromHex(signature)), true)
      same('RFC 8032 refusal', await curve.verify(fromHex(key), utf8('other'), fromHex(signature)), false)
    }
  }
  const { seed, public: key, encapsulation, shared } = vectors.xwing
  const chosen = await xwing()
  const kems: XWing[] = [chosen, fallbackXWing]
  for (const kem of kems) {
    same('X-Wing public key', encode(await kem.publicKey(fromBase64(seed))), key)
    same('X-Wing shared secret', encode(await kem.decapsulate(fromBase64(encapsulation), fromBase64(seed))), shared)
    for (const other of kems) {
      const info = labelled('conformance')
      const sealed = await hpkeOver(kem).seal(fromBase64(key), utf8('across'), info)
      same(
        'native and fallback open each other',
        encode((await hpkeOver(other).open(fromBase64(seed), sealed, info)) ?? new Uint8Array()),
        encode(utf8('across')),
      )
      same('another info does not open', await hpkeOver(other).open(fromBase64(seed), sealed, labelled('other')), null)
    }
  }
  for (const [length, padded] of vectors.padding) same('padding', paddedLength(length + 4), padded)
  return ['RFC 8032', `X-Wing ${chosen === nativeXWing ? 'native and fallback' : 'fallback'}`, 'padding']
}

const accounts = async ({ secret, seeker, recovery, anchor }: Vectors): Promise<string[]> => {
  const own = await deriveSeeker(fromBase64(secret.secret), anchor.deployment)
  const { signing, sealing, conversation, reader } = own
  same('seeker', { signing: signing.public, sealing: sealing.public, conversation, reader: reader.id }, seeker)
  same('code', `${await codeOfSecret(fromBase64(secret.secret))}`, secret.code)
  same('secret', encode((await secretOfCode(BigInt(secret.code))) ?? new Uint8Array()), secret.secret)
  const parsed = await parseRecoveryCode(recovery.code)
  same('recovery code', parsed.kind === 'code' && encode(parsed.entropy), recovery.entropy)
  const unlocked = await unlockAccount(recovery.account, { recovery: await deriveRecovery(fromBase64(recovery.entropy), anchor.deployment) })
  same('account', unlocked.kind === 'unlocked' && unlocked.unlocked.person.signing.public, recovery.signing)
  return ['access code', 'recovery code', 'account']
}

const conversation = async (vectors: Vectors): Promise<string[]> => {
  const { anchor, hour, published, amal, start, take, messages } = vectors
  const checked = await checkDirectory(anchor, published, { hour, origin: anchor.origins[0] ?? '' })
  if (checked.kind !== 'valid') throw new Error(`directory: ${checked.reason}`)
  same('directory', checked.directory.hash, vectors.directory)
  const vouchers: Vouchers = {
    directory: async () => published,
    certificate: async (asked) => {
      const found = vectors.certificates.find(({ hash }) => hash === asked)
      return found ? { certificate: found.certificate, newer: null } : null
    },
  }
  const certificate = vectors.certificates.find(({ hash }) => hash === amal.certificate)
  const known = certificate && (await checkCertificate(checked.directory, certificate.certificate, hour))
  if (known?.kind !== 'valid') throw new Error('certificate')
  const generations = (seeds: readonly string[]) => Promise.all(seeds.map(async (seed) => ({ ...(await sealingKeys(fromBase64(seed))), generation: 0 })))
  const [signing, sealing, pool] = [await signingKeys(fromBase64(amal.signing)), await generations(amal.sealing), await generations(amal.pool)]
  const person: Person | null = certified({ role: 'person', signing, sealing, pool, certificate: null }, known.certificate)
  if (person === null) throw new Error('certified')
  const seeker = await deriveSeeker(fromBase64(vectors.secret.secret), anchor.deployment)
  same('record 0', await statementHash('record', start.sealed.record), start.hash)
  for (const [self, seals] of [
    [seeker, [0, 0]],
    [person, [1, 1]],
    [person, [null, 1]],
  ] as const) {
    const by = { self, conversation: seeker.conversation, anchor, directory: checked.directory, vouchers, hour }
    const first = await follow(null, itemOf(start.sealed, seals[0]), by)
    const second = first.kind === 'broken' ? first : await follow(first.chain, itemOf(take.sealed, seals[1]), by)
    if (second.kind !== 'followed') throw new Error(`take: ${second.kind}`)
    same('record 1', second.chain.epochs[1]?.hash, take.hash)
    const digests = new Set<string>()
    for (const { sealed, digest, body } of messages) {
      const opened = await openMessage(second.chain, sealed, digests)
      same('message', opened.kind === 'opened' && [opened.digest, opened.message.body, opened.message.missing], [digest, body, []])
      digests.add(digest)
    }
  }
  return ['directory and certificate', 'start and take, as seeker, as taker, and again from the history box', 'messages']
}

/** Everything that must hold on any platform, against the frozen vectors: the names of what held; throws at the first that does not. */
export const conformance = async (vectors: Vectors): Promise<string[]> => {
  same('base64url', encode(decode('AQIDBAU') ?? new Uint8Array()), 'AQIDBAU')
  return [...(await primitives(vectors)), ...(await accounts(vectors)), ...(await conversation(vectors))]
}
