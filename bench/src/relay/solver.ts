// A program: does the work of as many starts as it is asked for, and keeps them, as somebody would who means to flood. Prints them as JSON.
import { argv } from 'node:process'
import { connect } from '@zop/line'
import { routes } from '@zop/wire'
import { asked } from './ask.ts'
import { prepareOne, provenStart } from './seeker.ts'

const [site = '', count = ''] = argv.slice(2)
const line = connect(site, routes)
const starts: object[] = []
for (let n = 0; n < Number(count); n++) {
  const prepared = await prepareOne({ site }, { quick: true })
  starts.push(await provenStart(site, prepared, await asked(line.call('challenge', {}))))
}
process.stdout.write(JSON.stringify(starts))
