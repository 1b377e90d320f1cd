import { labelled } from '@zop/wire'
import { closeBox, openBox } from '../primitive/box.ts'
import { type Bytes, concat, fromBase64, uint32 } from '../primitive/bytes.ts'
import { hkdf } from '../primitive/digest.ts'
import { BrokenRule, type Epoch } from './chain.ts'

interface Place {
  readonly conversation: string
  readonly n: number
}

const entryLength = 4 + 32

const boxKey = (key: Bytes): Promise<Bytes> => hkdf(key, 'epoch/history')
const additionalData = ({ conversation, n }: Place): Bytes => labelled('history', fromBase64(conversation), uint32(n))

/** What the readers of epoch n may read of before: n as u32 and the 32 bytes of the key of its messages for each, sealed under the new key. */
export const closeHistory = async (place: Place, key: Bytes, older: readonly Epoch[]): Promise<Bytes> => {
  const entries = older.map((epoch) => {
    if (epoch.reading === null) throw new BrokenRule('a key that one cannot open cannot pass')
    return concat(uint32(epoch.n), epoch.reading)
  })
  return closeBox(await boxKey(key), concat(...entries), additionalData(place))
}

/** The older keys by number, or null where the box is damaged. The caller checks each against its own record's commitment. */
export const openHistory = async (place: Place, key: Bytes, box: Bytes): Promise<ReadonlyMap<number, Bytes> | null> => {
  const plain = await openBox(await boxKey(key), box, additionalData(place))
  if (plain === null || plain.length % entryLength !== 0) return null
  const keys = new Map<number, Bytes>()
  for (let at = 0; at < plain.length; at += entryLength) {
    keys.set(new DataView(plain.buffer, plain.byteOffset + at).getUint32(0), plain.slice(at + 4, at + entryLength))
  }
  return keys
}
