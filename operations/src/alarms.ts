// A program for a timer: looks at the relay of this machine once and tells what is wrong. See docs/operations.md.
import { lookOnce } from './alarm/look.ts'
import { tellBy } from './alarm/tell.ts'
import { asProgram } from './failed.ts'

await asProgram(async () => {
  const raised = await lookOnce(process.env, tellBy(process.env))
  console.info(raised.length === 0 ? 'All is well.' : `Not well: ${raised.join(', ')}.`)
})
