import { resolve } from 'node:path'
import { root } from '../command/place.ts'
import type { Demo } from '../demo/folder.ts'

/** What a person needs who has just started the demo: where to click, and one way in. */
export const welcome = ({ site, desk, people }: Demo, data: string): string => {
  const someone = people.find(({ role }) => role === 'counsellor')
  return `
ZOP runs. Everything in it is invented, and its keys are public: no real conversations here.

  Somebody writes         ${site}/
  A counsellor answers    ${desk}/
  Is it well?             ${site}/health

Sign in at the desk as ${someone?.name}, ${someone?.role} of ${someone?.centre}, with the recovery code

  ${someone?.recoveryCode}

Everybody else's code is in ${resolve(root, data, 'demo.json')}. Ctrl-C stops it; the next start goes on from here.
`
}
