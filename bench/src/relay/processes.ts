import { type Row, whole, writeResult } from '../result.ts'
import { measured } from './measured.ts'

interface Written {
  readonly perSecond: number
  readonly taking: number
  readonly hearing: number | null
}

interface Measured {
  readonly notify: readonly { readonly listeners: number; readonly perSecond: number; readonly processor: number }[]
  readonly relays: readonly Written[]
  readonly following: Written | null
}

const { notify, relays, following } = await measured<Measured>('measure-peers.ts', '5')

const one = relays[0]?.perSecond ?? Number.NaN
const rows: Row[] = [
  ...relays.map(({ perSecond, taking }, at) => ({
    what: `${at + 1} process${at === 0 ? '' : 'es'}: messages of 1 KiB acknowledged a second`,
    figure: `${whole(perSecond)}; ${taking.toFixed(2)} ms of processor in all processes for each`,
    beside: at === 0 ? '' : `${(perSecond / one).toFixed(2)} x one process`,
  })),
  {
    what: 'what a process pays for a message that another one has taken, half of them read there',
    figure: `${following?.hearing?.toFixed(3)} ms of processor`,
    beside: `${following?.taking.toFixed(2)} ms at the one that takes it`,
  },
  ...notify.map(({ listeners, perSecond, processor }) => ({
    what: `NOTIFY alone, texts of 700 bytes to ${listeners} listener${listeners === 1 ? '' : 's'}`,
    figure: `${whole(perSecond)} a second, heard by all`,
    beside: `${processor.toFixed(3)} ms of processor for teller and listeners`,
  })),
]
const how =
  'Processes of the relay on one PostgreSQL, 24 conversations, 64 connections to all processes in turn for 5 s, every conversation read over a stream at one of them; every message is heard there before the measurement ends. The database does not wait for the disk here (the server of the tests), so that processor time is what is seen. Load, processes and database share two cores, and other work ran beside them: more processes cannot be faster here than one, and what is to be read are costs. `npm run bench processes`'
await writeResult('processes', { how, rows })
