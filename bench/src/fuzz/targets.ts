import { eventParser, plainName, vetFile } from '@zop/line'
import { bodyOf, checkDocument, frontMatterOf, numberOf, sourceOf } from '@zop/pages'
import { isDay, isWallTime, isZone } from '@zop/rota'
import {
  checkCertificate,
  checkDirectory,
  FileDamaged,
  followAll,
  mentionsCode,
  openFile,
  openForSelf,
  openMessage,
  parseAccessCode,
  parseRecoveryCode,
  readTrials,
  tryPoolOffer,
  unlockAccount,
} from '@zop/sealing'
import {
  changesOnlyCapacity,
  documentKindOf,
  envelope,
  judgeListing,
  parseListing,
  publishedDirectory,
  type RouteName,
  readJson,
  recordItem,
  routes,
  sealedAccount,
  sealedMessage,
  signOffsFor,
  statementKinds,
} from '@zop/wire'
import fc from 'fast-check'
import * as v from 'valibot'
import { json, spoiled, text } from './hostile.ts'
import type { oneOfEach } from './umbrella.ts'

/** One parser, and what comes at it. */
export interface Target<T = unknown> {
  readonly name: string
  /** Of a hundred thousand cases, how many. */
  readonly share: number
  readonly input: fc.Arbitrary<T>
  /** Throws, or answers `false`, where what came got further than it may. */
  readonly act: (input: T) => unknown
}

const target = <T>(name: string, share: number, { input, act }: Pick<Target<T>, 'input' | 'act'>): Target => ({ name, share, input, act }) as Target

/** Openers get what has the shape that the wire says, and nothing else. */
const ofShape =
  <S extends v.GenericSchema>(schema: S, act: (given: v.InferOutput<S>) => unknown) =>
  (given: unknown): unknown =>
    v.is(schema, given) ? act(given) : null

/** Every schema that a request or an answer goes through. */
const schemas: readonly v.GenericSchema[] = (Object.keys(routes) as RouteName[]).flatMap((name) =>
  [routes[name].params, routes[name].body, routes[name].reply].filter((one) => typeof one !== 'string'),
)
const kinds = statementKinds.map((kind) => envelope(kind))

const endsWith = async (bytes: AsyncIterable<Uint8Array>): Promise<unknown> => {
  try {
    let length = 0
    for await (const part of bytes) length += part.length
    return length
  } catch (error) {
    if (error instanceof FileDamaged) return null
    throw error
  }
}

/** Whatever was changed in something that was signed, it is refused as what it is, and never taken for another kind of refusal by a throw. */
export const targetsOf = (right: Awaited<ReturnType<typeof oneOfEach>>): readonly Target[] => {
  const { anchor, at, published, certificate, known, chain, bySeeker, items, message, account, recovery, own, file, seeker, person } = right
  const documents = fc.record({ id: fc.constantFrom('page.de.a', 'page.ar.a', 'words.site.de', 'words.live.ar', 'number.police', 'listing.a'), text })
  const files = fc.tuple(
    fc.uint8Array({ maxLength: 400 }),
    fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff\u00e1', '%PDF-', 'MZ', 'GIF89a', 'RIFF', '<svg', '{\\rtf'),
    text,
  )
  return [
    target('wire: every schema of the route table', 22_000, {
      input: fc.tuple(fc.constantFrom(...schemas, ...kinds), json),
      act: ([schema, given]) => readJson(schema, given),
    }),
    target('wire: what was right, as any request', 12_000, {
      input: fc.tuple(
        fc.constantFrom(...schemas, ...kinds),
        spoiled({ ...published, certificate, ...message, record: items[0], login: certificate, keys: { signing: '', sealing: '' } }),
      ),
      act: ([schema, given]) => v.safeParse(schema, given),
    }),
    target('wire: entries of centres', 8000, {
      input: json,
      act: (given) => [
        parseListing(given),
        judgeListing(given),
        signOffsFor('listing.a', given),
        signOffsFor('page.de.a', given),
        changesOnlyCapacity(given, given),
        documentKindOf('listing.a'),
      ],
    }),
    target('line: the stream of events', 16_000, {
      input: fc.array(fc.oneof(text, fc.constantFrom('data: {"kind":"state"}\n\n', 'id: 9\n', ':\n\n', '\r\n\r\n')), { maxLength: 12 }),
      act: (chunks) => {
        const parse = eventParser()
        return chunks.flatMap((chunk) => parse(chunk))
      },
    }),
    target('line: a file before it is sent or opened', 5000, {
      input: files,
      act: async ([bytes, magic, name]) => {
        const plain = plainName(name)
        if (plain.length > 100 || /[\p{Cc}<>:"|?*/\\]/u.test(plain)) return false
        const vetted = await vetFile(new Blob([magic, bytes]), name)
        return vetted.kind === 'fine' || vetted.reason !== undefined
      },
    }),
    target('pages: a document of an editor', 9000, {
      input: documents,
      act: (document) => [
        checkDocument(document as Parameters<typeof checkDocument>[0]),
        sourceOf(document.text),
        frontMatterOf(document.text),
        bodyOf(document.text),
        numberOf(document.text),
      ],
    }),
    target('rota: days, times and zones', 9000, { input: text, act: (given) => [isDay(given), isWallTime(given), isZone(given)] }),
    target('sealing: access codes and recovery codes', 3000, {
      input: text,
      act: async (typed) => {
        const [code, back] = [await parseAccessCode(typed), await parseRecoveryCode(typed)]
        await mentionsCode(typed, new Uint8Array(9).fill(7) as never)
        return code.kind === 'wrong' && back.kind === 'wrong'
      },
    }),
    target('sealing: the directory', 3000, { input: spoiled(published), act: ofShape(publishedDirectory, (given) => checkDirectory(anchor, given, at)) }),
    target('sealing: a certificate', 3000, {
      input: spoiled(certificate),
      act: ofShape(envelope('certificate'), (given) => checkCertificate(known, given, at.hour)),
    }),
    target('sealing: an offer of the pool and what is said of it', 2000, {
      input: spoiled(certificate),
      act: ofShape(envelope('certificate'), (given) => Promise.all([tryPoolOffer(person, given), readTrials(given, [given, certificate], [])])),
    }),
    target('sealing: the records of a conversation', 1500, { input: spoiled(items), act: ofShape(v.array(recordItem), (given) => followAll(given, bySeeker)) }),
    target('sealing: a message', 3000, {
      input: spoiled(message),
      act: ofShape(sealedMessage, async (given) => {
        const opened = await openMessage(chain, given, new Set())
        return opened.kind !== 'opened' || given.box === message.box
      }),
    }),
    target('sealing: an account', 2000, { input: spoiled(account.sealed), act: ofShape(sealedAccount, (given) => unlockAccount(given, { recovery })) }),
    target('sealing: what is kept for oneself', 1000, {
      input: fc.uint8Array({ maxLength: 260 }),
      act: async (given) => (await openForSelf(account.unlocked, 'blocks', given as never)) === null && own.box.length > 0,
    }),
    target('sealing: a file in blocks', 500, {
      input: fc.tuple(fc.nat(file.bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(file.bytes.length)),
      act: async ([place, bits, end]) => {
        const bytes = file.bytes.slice()
        bytes[place] = (bytes[place] ?? 0) ^ bits
        const pieces = (async function* () {
          yield bytes.subarray(0, end)
          yield bytes.subarray(end)
        })()
        return (await endsWith(openFile(file.ref, { conversation: seeker.conversation }, pieces))) === null
      },
    }),
  ]
}
