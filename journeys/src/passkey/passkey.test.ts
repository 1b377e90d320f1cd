import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Stage } from '../stage/stage.ts'
import { addAuthenticator, listenForSecrets } from './authenticator.ts'

test('E2 a counsellor enrols a passkey, signs in with it alone, and reads a conversation with the keys it opened', async () => {
  await using stage = await Stage.open()
  const { house, seeker, counsellor, colleague } = stage
  const sent: Buffer[] = []
  counsellor.page.on('request', (request) => sent.push(request.postDataBuffer() ?? Buffer.of()))
  await addAuthenticator(counsellor.page)
  const secrets = await listenForSecrets(counsellor.page)
  await counsellor.signsIn(house, colleague)
  await counsellor.enrolsPasskey()
  await counsellor.signsOut()
  await counsellor.signsInWithPasskey()
  await counsellor.beginsDuty()
  await seeker.begins(house)
  await seeker.writes('Mit Passkey gelesen')
  await counsellor.takes()
  await counsellor.reads('Mit Passkey gelesen')
  assert.ok(sent.some((body) => body.includes('ceremony')))
  assert.equal(new Set(secrets.map((secret) => secret.toString('hex'))).size, 1, 'enrolling and signing in gave the same secret')
  for (const secret of secrets) {
    for (const form of [secret, ...(['base64url', 'base64', 'hex'] as const).map((encoding) => secret.toString(encoding))]) {
      assert.ok(!Buffer.concat(sent).includes(form), 'the PRF secret never leaves the page')
    }
  }
  // Nor what the authenticator says of it: a key of an answer, not three letters that may stand in any sealed text.
  assert.ok(sent.every((body) => !/\\*"prf\\*":/.test(body.toString('latin1'))))
  stage.assertQuiet()
})

test('E2 a passkey without PRF signs in, and the recovery code opens the keys of that session', async () => {
  await using stage = await Stage.open()
  const { house, counsellor, colleague } = stage
  await addAuthenticator(counsellor.page, { prf: false })
  await counsellor.signsIn(house, colleague)
  await counsellor.enrolsPasskey()
  await counsellor.signsOut()
  await counsellor.touchesPasskey()
  await counsellor.unlocksWith(colleague.recoveryCode)
  await counsellor.beginsDuty()
})

test('E1 a slip in the recovery code is told before anything is sent', async () => {
  await using stage = await Stage.open()
  const { page } = stage.counsellor
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const [code, told] of [
    ['zebra zebra banane', 'Das Wort „banane“ steht nicht auf der Liste.'],
    ['zebra zebra zebra', 'Das sind 3 Wörter, ein Code hat 12.'],
    ['zoo '.repeat(12), 'Alle Wörter gibt es, aber zusammen passen sie nicht.'],
  ] as const) {
    await page.goto(`${stage.house.desk}/`)
    await stage.counsellor.typesCode(code)
    await page.getByText(told).waitFor()
  }
  assert.deepEqual(
    asked.filter((url) => url.includes('/api/account')),
    [],
  )
})
