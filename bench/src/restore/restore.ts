import { House } from '@zop/journeys'
import { whole, writeResult } from '../result.ts'
import { drill } from './drill.ts'

const mebibytes = 1024

await using house = await House.open()
const { backup, restore, start, read, purgedIsThere, purgedInFiles, keysInBackup } = await drill(house, { mebibytes })
const span = (seconds: number) => `${seconds.toFixed(1)} s`
await writeResult('restore', {
  how: `A relay with a store of ${whole(mebibytes)} MiB (rows of random bytes beside the conversations) is backed up while it runs, sealed to an offline key; then one person deletes everything, another writes on, and the host is lost but for its keys. On an empty folder: \`restore --yes\` with the offline key, and a start. \`npm run drill\``,
  rows: [
    {
      what: 'backup: copied beside the running relay, sealed, flushed',
      figure: span(backup.seconds),
      beside: `${whole(backup.bytes / 2 ** 20)} MiB sealed`,
    },
    { what: 'restore: opened, checked, put beside the keys', figure: span(restore.seconds), beside: '' },
    { what: 'start, until it listens', figure: span(start.seconds), beside: '' },
    { what: 'from the file to a relay that answers', figure: span(restore.seconds + start.seconds), beside: 'at most 30 minutes' },
    { what: 'the conversation of the backup is read by its counsellor', figure: read.join(' / '), beside: 'all of it but what came after the backup' },
    { what: 'whoever deleted everything after the backup finds it again', figure: purgedIsThere ? 'YES' : 'no', beside: 'no' },
    { what: 'files that still name that conversation a day later', figure: String(purgedInFiles.length), beside: '0' },
    { what: 'keys of conversations in the opened backup', figure: String(keysInBackup), beside: '0' },
  ],
})
console.info(restore.said)
