import { randomBytes } from 'node:crypto'
import type { Chance } from '@zop/journeys'
import { hourOf, signDeletion, signKeep, visitConversation } from '@zop/sealing'
import { fileBlock } from '@zop/wire'
import { asked } from '../../relay/ask.ts'
import { messageOn } from '../../relay/message.ts'
import type { Talk } from './talk.ts'

/**
 * One change that somebody asks for: the same however often it is asked, so that whoever got no answer asks again with the same ids, as the pages do.
 * Notes in the talk's ledger what the relay has acknowledged.
 */
export type Act = () => Promise<void>

export const actKinds = ['message', 'answer', 'record', 'file', 'keep', 'delete'] as const
export type ActKind = (typeof actKinds)[number]

const mostBlocks = 6

const message = (talk: Talk, by: 'seeker' | 'person'): Act => {
  const body = messageOn(talk.head)
  const line = by === 'seeker' ? talk.started.line : talk.colleague.line
  return async () => talk.stored(body.id, { order: (await asked(line.call('send', talk.at, body))).order, box: body.box })
}

const record = async (talk: Talk): Promise<Act> => {
  const { seeker, directory, line } = talk.started
  const written = await visitConversation(talk.chain, seeker, { directory, hour: hourOf(Date.now()) })
  return async () => {
    const { order } = await asked(line.call('write', talk.at, written.sealed))
    talk.chain = written.chain
    talk.stored(written.sealed.record.payload, { order, box: null })
  }
}

/** The next block of the file that is on its way, or the first of a new one. */
const file = (talk: Talk, chance: Chance): Act => {
  const sending = talk.sending ?? { id: randomBytes(16).toString('base64url'), bytes: randomBytes((1 + chance.below(mostBlocks)) * fileBlock.sealed), have: 0 }
  talk.sending = sending
  const { id, bytes } = sending
  const { line } = talk.started
  return async () => {
    const { have } = await asked(line.call('fileOpen', talk.at, { id, record: talk.head, size: bytes.length }))
    if (have < sending.have || have % fileBlock.sealed !== 0) throw new Error(`the file has ${have} bytes, ${sending.have} were acknowledged`)
    const block = Uint8Array.from(bytes.subarray(have, have + fileBlock.sealed))
    sending.have = have
    if (block.length > 0) sending.have = (await asked(line.call('fileWrite', { ...talk.at, file: id, at: String(have) }, block))).have
    if (sending.have < bytes.length) return
    talk.files.set(id, bytes)
    talk.sending = null
  }
}

const keep = async (talk: Talk): Promise<Act> => {
  const { seeker, line } = talk.started
  const number = talk.keeps + 1
  const signed = await signKeep(seeker, talk.chain, { number, days: 30 })
  return async () => {
    await asked(line.call('keep', talk.at, { keep: signed }))
    talk.keeps = number
  }
}

const remove = async (talk: Talk): Promise<Act> => {
  const { seeker, line } = talk.started
  const deletion = await signDeletion(seeker, talk.chain, hourOf(Date.now()))
  return async () => {
    talk.askedToDelete = true
    await (talk.keeps > 0 ? asked(line.call('erase', talk.at, { deletion })) : asked(line.call('end', talk.at, {})))
    talk.deleted = true
  }
}

export const actOf = async (kind: ActKind, talk: Talk, chance: Chance): Promise<Act> => {
  switch (kind) {
    case 'message':
      return message(talk, 'seeker')
    case 'answer':
      return message(talk, 'person')
    case 'record':
      return record(talk)
    case 'file':
      return file(talk, chance)
    case 'keep':
      return keep(talk)
    case 'delete':
      return remove(talk)
  }
}
