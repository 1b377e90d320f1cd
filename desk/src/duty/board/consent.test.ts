import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deskWords } from '@zop/content/desk'
import type { PlanAnswer } from '@zop/wire'
import { may, somebody } from '../plan/month.fixture.ts'
import { consentLines, consentOf } from './consent.ts'

const answer = (centre: string, agreed: boolean, version = 7): PlanAnswer => ({ centre, agreed, text: '', version })
const consentWith = (centres: readonly string[], ...answers: PlanAnswer[]) => {
  const { plan, people } = may({ slots: [], people: centres.flatMap((centre) => [somebody(`${centre} 1`, {}, centre), somebody(`${centre} 2`, {}, centre)]) })
  return consentOf({ plan: plan && { ...plan, status: 'consultation', answers }, people })
}
const lines = (consent: ReturnType<typeof consentOf>) => consentLines(deskWords.de, consent, (centre) => `Stelle ${centre}`)

test('before a plan binds, whoever is against it, whoever has not answered and whoever agreed to an earlier state is called by name', () => {
  const consent = consentWith(['nord', 'mitte', 'sued', 'west', 'ost'], answer('nord', false, 3), answer('west', true), answer('ost', true, 6))
  assert.deepEqual(consent, { against: ['nord'], silent: ['mitte', 'sued'], earlier: ['ost'] })
  assert.deepEqual(lines(consent), [
    'Stelle nord ist nicht einverstanden.',
    'Stelle mitte und Stelle sued haben noch nicht geantwortet.',
    'Stelle ost war mit einem früheren Stand einverstanden.',
  ])
})

test('where all agree nothing is said, and of very many the rest is counted', () => {
  assert.deepEqual(lines(consentWith(['nord'], answer('nord', true))), [])
  const many = Array.from({ length: 45 }, (_, at) => `${10 + at}`)
  assert.deepEqual(lines(consentWith(many)), ['Stelle 10, Stelle 11, Stelle 12, Stelle 13, Stelle 14 und 40 weitere Stellen haben noch nicht geantwortet.'])
})
