import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { PublishedDirectory } from '@zop/wire'
import { random } from '../../testing/keys.ts'
import { makeRequest } from '../../testing/people.ts'
import type { StoredInvitation } from '../people.ts'
import type { Store } from '../store.ts'
import { begun, hour, type Open, umbrella } from './given.ts'

const { anna, bela, lena } = umbrella.members

const invitation = (change: Partial<StoredInvitation> = {}): StoredInvitation => ({
  invitation: random(16),
  secret: random(32),
  person: 'nora',
  name: 'Nora',
  role: 'counsellor',
  centre: 'north',
  replaces: null,
  inviter: lena.account,
  expires: hour + 168,
  ...change,
})

const joining = (secret: string) => ({
  secret,
  account: { account: random(16), generation: 0, box: random(200), wraps: [{ credential: 'recovery', generation: 0, box: random(60) }] },
  signing: random(32),
  recovery: random(32),
  request: makeRequest(anna.keys, { centre: 'north', id: 'nora', name: 'Nora', hour }).envelope,
  hour,
})

const founded = async (open: Open, t: Parameters<Open>[0]): Promise<Store> => {
  const store = await open(t)
  await store.foundAccounts(umbrella.founding.accounts)
  return store
}

const published: PublishedDirectory = { roots: umbrella.founding.roots, directory: umbrella.founding.directories[0] ?? umbrella.founding.roots }

/** People who come and go, the next pool, shared texts. */
export const peopleConformance = (name: string, open: Open): void => {
  describe(`${name}: people`, () => {
    test('an invitation is used up by the account that it makes', async (t) => {
      const store = await founded(open, t)
      const invited = invitation()
      await store.invite(invited)
      assert.deepEqual(await store.invitations(), [invited])
      const nora = joining(invited.secret)
      assert.equal(await store.join(nora), 'joined')
      assert.deepEqual(await store.invitations(), [])
      assert.equal(await store.join(joining(invited.secret)), 'uninvited')
      const colleague = (await store.colleagues()).find(({ name }) => name === 'Nora')
      assert.deepEqual([colleague?.person, colleague?.request, colleague?.certificate, colleague?.closed], ['nora', nora.request, null, null])
      assert.deepEqual(await store.sealedAccount(nora.account.account), nora.account)
      assert.equal((await store.accountByRecovery(nora.recovery))?.name, 'Nora')
    })

    test('whose key or account is known uses up nothing; an invitation that has run out is none', async (t) => {
      const store = await founded(open, t)
      const invited = invitation()
      await store.invite(invited)
      const nora = joining(invited.secret)
      assert.equal(await store.join({ ...nora, signing: anna.keys.public }), 'known')
      assert.equal(await store.join({ ...nora, recovery: anna.recovery.public }), 'known')
      assert.equal(await store.join({ ...nora, account: { ...nora.account, account: anna.account } }), 'known')
      assert.equal(await store.join({ ...nora, hour: hour + 168 }), 'uninvited')
      assert.equal(await store.sweepInvitations(hour + 167), 0)
      assert.equal(await store.join(nora), 'joined')
      await store.invite(invitation())
      assert.equal(await store.sweepInvitations(hour + 168), 1)
      const other = invitation()
      await store.invite(other)
      await store.cancelInvitation(other.invitation)
      assert.deepEqual(await store.invitations(), [])
    })

    test('certifying sets the certificate, publishes it and answers the request', async (t) => {
      const store = await founded(open, t)
      const { envelope, hash } = makeRequest(anna.keys, { centre: 'north', id: 'anna', name: 'Anna', hour })
      const one = async () => (await store.colleagues()).find(({ id }) => id === anna.account)
      await store.putRequest(anna.account, envelope)
      assert.deepEqual((await one())?.request, envelope)
      await store.certify([{ account: anna.account, hash, certificate: envelope }])
      assert.deepEqual([(await one())?.request, (await one())?.certificate], [null, hash])
      assert.ok((await store.certificates()).some((certificate) => certificate.hash === hash))
    })

    test('a certificate is forgotten when neither a record nor an account names it', async (t) => {
      const store = await founded(open, t)
      const names = ['north', 'south', 'taken', 'nobody'].map(() => random(32))
      const { envelope, hash } = makeRequest(anna.keys, { centre: 'north', id: 'anna', name: 'Anna', hour })
      const certificates = [...names, anna.certificate ?? '', hash].map((one) => ({ hash: one, certificate: envelope }))
      await store.publish({ directories: [], certificates })
      const { take, conversation } = await begun(store)
      assert.ok(take.content.readers.some(({ id }) => id === anna.certificate))
      await store.certify([{ account: anna.account, hash, certificate: envelope }])
      const asked = certificates.map((one) => one.hash)
      assert.deepEqual(await store.forgetCertificates(asked), names)
      assert.deepEqual((await store.certificates()).map((one) => one.hash).toSorted(), [anna.certificate, hash].toSorted())
      await store.erase(conversation)
      assert.deepEqual(await store.forgetCertificates(asked), [...names, anna.certificate])
      assert.deepEqual(await store.forgetCertificates([]), [])
    })

    test('E4 a closed account opens nothing, tells which sessions ended, and can be released; an open one cannot', async (t) => {
      const store = await founded(open, t)
      for (const token of ['one', 'two']) await store.openSession({ token, account: anna.account, scope: 'full', expires: hour + 12 })
      await store.openSession({ token: 'bela', account: bela.account, scope: 'full', expires: hour + 12 })
      await store.invite(invitation({ inviter: anna.account }))
      assert.deepEqual((await store.closeAccount(anna.account, hour)).toSorted(), ['one', 'two'])
      assert.deepEqual(await store.closeAccount(anna.account, hour + 5), [])
      assert.equal((await store.colleagues()).find(({ id }) => id === anna.account)?.closed, hour)
      assert.equal(await store.accountByRecovery(anna.recovery.public), null)
      assert.deepEqual((await store.sealedAccount(anna.account))?.wraps, [])
      assert.deepEqual([await store.poolSeals(anna.account), await store.invitations(), await store.sessionsOf(bela.account)], [[], [], ['bela']])
      await store.release(anna.account)
      await store.release(bela.account)
      assert.deepEqual([await store.account(anna.account), (await store.account(bela.account))?.name], [null, 'Bela'])
    })

    test('founding anew begins closed accounts anew and forgets invitations and the next pool', async (t) => {
      const store = await founded(open, t)
      await store.invite(invitation())
      await store.putNextPool({ generation: 4, offer: null })
      await store.closeAccount(anna.account, hour)
      await store.foundAccounts(umbrella.founding.accounts)
      assert.equal((await store.accountByRecovery(anna.recovery.public))?.id, anna.account)
      assert.deepEqual([await store.invitations(), await store.nextPool()], [[], null])
      assert.equal((await store.colleagues()).find(({ id }) => id === anna.account)?.closed, null)
    })
  })

  describe(`${name}: the next directory`, () => {
    const directory = { hash: random(32), number: 2, published }

    test('B4 one word of each member stands beside an offer, the last, and goes with it', async (t) => {
      const store = await founded(open, t)
      const { roots: offer, directories } = umbrella.founding
      const [said, last] = [{ member: random(32), trial: offer }, directories[0] ?? assert.fail()]
      assert.equal(await store.putTrial(4, said), false, 'nothing is offered')
      await store.putNextPool({ generation: 4, offer: null })
      assert.equal(await store.putTrial(4, said), false, 'only asked for')
      await store.putNextPool({ generation: 4, offer })
      assert.equal(await store.putTrial(5, said), false)
      assert.equal(await store.putTrial(4, said), true)
      assert.equal(await store.putTrial(4, { ...said, trial: last }), true)
      assert.deepEqual((await store.nextPool())?.trials, [{ ...said, trial: last }])
      await store.putNextPool({ generation: 4, offer })
      assert.deepEqual((await store.nextPool())?.trials, [])
      await store.putTrial(4, said)
      await store.publish({ directories: [{ hash: umbrella.directory.hash, number: 1, published }], certificates: [] })
      await store.publishNext({ directory, seals: [], generations: [4] })
      await store.putNextPool({ generation: 4, offer })
      assert.deepEqual((await store.nextPool())?.trials, [], 'the offer that the directory named took them along')
    })

    test('B1 does not come by an older list of coordinators than stands in the store', async (t) => {
      const store = await founded(open, t)
      const first = { hash: umbrella.directory.hash, number: 1, published }
      await store.publish({ directories: [first], certificates: [] })
      const roots = { ...published.roots, payload: random(40) }
      await store.publish({ directories: [{ ...first, published: { ...published, roots } }], certificates: [] })
      assert.equal(await store.publishNext({ directory, seals: [], generations: [4] }), false)
      assert.equal((await store.directories()).length, 1)
      assert.equal(await store.publishNext({ directory: { ...directory, published: { ...published, roots } }, seals: [], generations: [4] }), true)
    })

    test('B4 brings its seals, sheds those of generations that no directory needs, and of two one stands', async (t) => {
      const store = await founded(open, t)
      await store.publish({ directories: [{ hash: umbrella.directory.hash, number: 1, published }], certificates: [] })
      await store.putNextPool({ generation: 4, offer: umbrella.founding.roots })
      assert.deepEqual(await store.nextPool(), { generation: 4, offer: umbrella.founding.roots, trials: [] })
      const seals = [{ account: anna.account, generation: 4, seal: random(1168) }]
      const both = await Promise.all([
        store.publishNext({ directory, seals, generations: [3, 4] }),
        store.publishNext({ directory: { ...directory, hash: random(32) }, seals: [], generations: [3] }),
      ])
      assert.deepEqual(both, [true, false])
      assert.equal(await store.publishNext({ directory, seals, generations: [3, 4] }), true, 'asked again')
      const generations = async (account: string) => (await store.poolSeals(account)).map(({ generation }) => generation)
      assert.deepEqual([await generations(anna.account), await generations(bela.account), await store.nextPool()], [[3, 4], [3], null])
      await store.publishNext({ directory: { ...directory, hash: random(32), number: 3 }, seals: [], generations: [4] })
      assert.deepEqual([await generations(anna.account), await generations(bela.account)], [[4], []])
      assert.deepEqual(
        (await store.directories()).map(({ number }) => number),
        [1, 2, 3],
      )
    })
  })

  describe(`${name}: texts`, () => {
    test('are kept per person, per centre and for the umbrella', async (t) => {
      const store = await founded(open, t)
      const block = { id: random(16), language: 'de', title: 'Anfang', text: 'Guten Tag' }
      assert.deepEqual([await store.personalBlocks(anna.account), await store.textBlocks('north'), await store.textBlocks(null)], [null, [], []])
      await store.putPersonalBlocks(anna.account, 'sealed')
      await store.putTextBlocks('north', [block])
      await store.putTextBlocks('north', [block, block])
      await store.putTextBlocks(null, [])
      assert.deepEqual(
        [await store.personalBlocks(anna.account), await store.textBlocks('north'), await store.textBlocks(null)],
        ['sealed', [block, block], []],
      )
      await store.closeAccount(anna.account, hour)
      assert.equal(await store.personalBlocks(anna.account), null)
    })
  })
}
