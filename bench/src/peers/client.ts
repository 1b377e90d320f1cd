// A program: as many connections as asked for, each saying one message after the other as fast as they are acknowledged; then they stay until its input ends.
import { randomBytes } from 'node:crypto'
import { argv, stdin } from 'node:process'
import { boxLength } from '../relay/message.ts'
import { chainpad } from './clients/chainpad.ts'
import { mosquitto } from './clients/mosquitto.ts'
import { prosody } from './clients/prosody.ts'
import { socketIo } from './clients/socket-io.ts'

const kinds = { 'socket-io': socketIo, chainpad, prosody, mosquitto } as const

const [kind = '', port = '', connections = '', count = ''] = argv.slice(2)
const connect = kinds[kind as keyof typeof kinds]
const box = randomBytes(boxLength).toString('base64url')
const talks = []
for (let index = 0; index < Number(connections); index++) talks.push(await connect(Number(port), index))
let next = 0
const begun = performance.now()
await Promise.all(
  talks.map(async ({ say }) => {
    while (next++ < Number(count)) await say(box)
  }),
)
console.info(JSON.stringify({ perSecond: Number(count) / ((performance.now() - begun) / 1000) }))
stdin.resume().on('end', () => process.exit())
