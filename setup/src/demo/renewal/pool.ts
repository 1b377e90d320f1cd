import { type KnownCertificate, makePoolOffer, statementHash } from '@zop/sealing'
import { type Directory, decode, type PoolOffer } from '@zop/wire'
import { certificateOf, directoryOf } from '../statement.ts'
import { ownCertificate } from './certificates.ts'
import { type AtDesk, SaidNo } from './desk.ts'

const renewal = 7 * 24
/** Directories that are looked back at, at most. */
const most = 30

/** Null where the relay does not have it: a demo that was founded again begins without the directories that had expired. */
const directoryBefore = async (ask: AtDesk['ask'], hash: string): Promise<Directory | null> => {
  try {
    return directoryOf((await ask('directoryAt', { params: { hash } })).directory)
  } catch (error) {
    if (error instanceof SaidNo) return null
    throw error
  }
}

/** Whether the pool's generation has been in use for a week: by the directories that named it, one after the other. */
export const isPoolDue = async ({ ask }: Pick<AtDesk, 'ask'>, newest: Directory, hour: number): Promise<boolean> => {
  let first = newest
  for (let i = 0; i < most && first.previous !== null && hour - first.issued < renewal; i++) {
    const before = await directoryBefore(ask, first.previous)
    if (before?.pool.generation !== newest.pool.generation) break
    first = before
  }
  return hour - first.issued >= renewal
}

const contentOf = (payload: string): PoolOffer => JSON.parse(new TextDecoder().decode(decode(payload) ?? new Uint8Array())) as PoolOffer

/** Somebody of the pool with their certificate, as `makePoolOffer` wants them. */
const asMember = async (member: AtDesk): Promise<AtDesk['person']> => {
  const envelope = await ownCertificate(member)
  if (envelope === null) throw new Error('A member of the pool has no certificate.')
  const hash = await statementHash('certificate', envelope)
  const certificate: KnownCertificate = {
    hash,
    certificate: certificateOf(envelope),
    centreName: member.signedIn.centre ?? '',
    envelope,
    vouchedBy: '',
    newer: null,
  }
  return { ...member.person, certificate }
}

/** B4: asks for the next generation and has a member make it: a fresh seed, sealed to everybody who is certified, forgotten here. What somebody has offered already is taken as it is. */
export const offerNextPool = async (coordinator: AtDesk, member: AtDesk): Promise<PoolOffer> => {
  const ready = (await coordinator.ask('directoryDraft', { params: {} })).offer
  const before = await member.ask('poolTask', { params: {} })
  if (ready && before.generation === null) return contentOf(ready.payload)
  if (before.generation === null) await coordinator.ask('askForPool', { params: {} })
  const { generation, members } = await member.ask('poolTask', { params: {} })
  if (generation === null) throw new Error('The pool was asked for, and nobody is.')
  const { envelope } = await makePoolOffer(await asMember(member), { generation, members: members.map(certificateOf) })
  await member.ask('offerPool', { params: {}, body: { offer: envelope } })
  return contentOf(envelope.payload)
}
