import type { Person } from '@zop/sealing'
import { type ConversationRecord, decode, encode, payloadType, preAuthenticationEncoding, type SealedRecord } from '@zop/wire'

const bytesOf = (text: string) => decode(text) ?? new Uint8Array()

/** PKCS#8 head of an Ed25519 private key (RFC 8410). */
const head = Uint8Array.of(0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20)

/** The same take with one more reader of the same centre, as no desk of ours makes it yet but the protocol allows it (C2). The seal of the new reader is noise: only they could tell. */
export const withStandIn = async ({ record, seals, history, consent }: SealedRecord, taker: Person, standIn: Person): Promise<SealedRecord> => {
  const noise = encode(crypto.getRandomValues(new Uint8Array(1168)))
  const said = JSON.parse(new TextDecoder().decode(bytesOf(record.payload))) as ConversationRecord
  const more: ConversationRecord = {
    ...said,
    readers: [...said.readers, { role: 'stand-in', id: standIn.certificate?.hash ?? '' }],
    seals: [...said.seals, encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(noise))))],
  }
  const payload = new TextEncoder().encode(JSON.stringify(more))
  const key = await crypto.subtle.importKey('pkcs8', new Uint8Array([...head, ...taker.signing.seed]), { name: 'Ed25519' }, false, ['sign'])
  const signature = await crypto.subtle.sign('Ed25519', key, preAuthenticationEncoding(payloadType('record'), payload))
  return {
    record: {
      payloadType: payloadType('record'),
      payload: encode(payload),
      signatures: [{ keyid: taker.signing.public, sig: encode(new Uint8Array(signature)) }],
    },
    seals: [...seals, noise],
    history,
    consent,
  }
}
