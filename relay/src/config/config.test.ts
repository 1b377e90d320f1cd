import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ConfigRefused, readConfig } from '../config.ts'
import { folderFor } from '../testing/folder.ts'
import { settings } from './read.ts'
import { reference } from './reference.ts'
import { shownConfig } from './shown.ts'

const enough = {
  ZOP_SITE_ORIGIN: 'https://beratung.example',
  ZOP_DESK_ORIGIN: 'https://team.example',
  ZOP_DATA: '/var/lib/zop',
  ZOP_FOUNDING: '/etc/zop/founding.json',
  ZOP_DEPLOYMENT: 'A'.repeat(22),
}

const mail = {
  ZOP_REMINDERS_MAIL_HOST: 'mail.example',
  ZOP_REMINDERS_MAIL_PORT: '587',
  ZOP_REMINDERS_MAIL_TLS: 'starttls',
  ZOP_REMINDERS_MAIL_FROM: 'team@example.org',
}

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults
    throw error
  }
  return []
}

describe('settings', () => {
  test('a relay runs by its environment alone, of text, numbers, yes or no and lists', () => {
    const config = readConfig({
      ...enough,
      ZOP_SITE_PORT: '8090',
      ZOP_DEMO: 'false',
      ZOP_ORIGINS: 'http://abc.onion, https://mirror.example',
      ZOP_ROOM_FREE: '1',
    })
    assert.deepEqual([config.site.port, config.desk.port, config.demo, config.room?.free], [8090, 8081, false, 1])
    assert.deepEqual(config.origins, ['http://abc.onion', 'https://mirror.example'])
  })

  test('the environment counts before the file, and what it does not say the file says', (t) => {
    const file = join(folderFor(t), 'relay.json')
    writeFileSync(file, JSON.stringify({ site: { origin: 'https://old.example', port: 9000 }, host: '127.0.0.1' }))
    const { site, host } = readConfig({ ...enough, ZOP_CONFIG: file })
    assert.deepEqual([site.origin, site.port, host], ['https://beratung.example', 9000, '127.0.0.1'])
  })

  test('every one can stand in the environment, and its example is one', () => {
    for (const { variable, example, kind, secret } of settings) {
      if (secret || variable.startsWith('ZOP_REMINDERS_MAIL') || variable === 'ZOP_METRICS_HOST') continue
      const text = kind === 'list' ? example.replace('http://….onion', 'http://abc.onion') : example
      assert.deepEqual(faultsOf({ ...enough, [variable]: text }), [], variable)
    }
    assert.deepEqual(faultsOf({ ...enough, ...mail, ZOP_METRICS_PORT: '9090', ZOP_METRICS_HOST: '127.0.0.1' }), [])
  })
})

/** What goes between a relay and its database is everything, keys and passwords too. */
describe('the line to a database', () => {
  const ends = (url: string): readonly string[] => faultsOf({ ...enough, DATABASE_URL: url, KEYS_DATABASE_URL: `${url}&` })

  test('is never a plain one to another machine: refused in a sentence for each address', () => {
    for (const url of [
      'postgres://zop@db.example/zop?',
      'postgres://zop@10.0.0.5/zop?',
      'postgres://zop@db.example/zop?sslmode=require',
      'postgres://zop@db.example/zop?sslmode=no-verify',
      'postgres://zop@db.example/zop?sslmode=verify-full&sslmode=disable',
      'postgres://zop@db.example/zop?sslrootcert=/etc/zop/ca.pem',
      'postgres://zop@localhost/zop?host=db.example',
      'postgres://zop@127.0.0.1.example/zop?',
      'postgres://zop@localhost.example/zop?',
      'postgres://zop@/zop?host=db.example',
      // Where PGHOST says.
      'postgres:///zop?user=zop',
    ])
      assert.deepEqual(
        ends(url).map((fault) => fault.replace(/, or no host.*/, '')),
        ['DATABASE_URL names a server elsewhere without sslmode=verify-full', 'KEYS_DATABASE_URL names a server elsewhere without sslmode=verify-full'],
        url,
      )
  })

  test('is what it likes on this machine, and sealed and checked elsewhere', () => {
    for (const url of [
      'postgres://zop@db.example/zop?sslmode=verify-full',
      'postgres://zop@db.example/zop?sslmode=verify-full&sslrootcert=/etc/zop/ca.pem',
      'postgres://zop@localhost/zop?',
      'postgres://zop@127.0.0.1:5433/zop?',
      'postgres://zop@[::1]/zop?',
      'postgres:///zop?host=/run/postgresql&user=zop',
      'postgres:///zop?host=%2Frun%2Fpostgresql',
      'postgres://zop@%2Frun%2Fpostgresql/zop?',
      'postgres://zop@/zop?host=/run/postgresql',
    ])
      assert.deepEqual(ends(url), [], url)
  })
})

describe('a wrong configuration', () => {
  test('is told whole, a sentence each, by the variable, what it must be, what it is, and an example', () => {
    const faults = faultsOf({ ...enough, ZOP_SITE_ORIGIN: 'http://beratung.example', ZOP_DESK_PORT: '80810', ZOP_DATA: undefined, ZOP_DEMO: 'yes' })
    assert.equal(faults.length, 4)
    assert.match(
      faults.find((one) => one.startsWith('ZOP_SITE_ORIGIN ')) ?? '',
      /must be an origin, https:.* and is "http:\/\/beratung\.example"\. For example: https:\/\/beratung\.example$/,
    )
    assert.match(faults.find((one) => one.startsWith('ZOP_DESK_PORT ')) ?? '', /must be a port from 1 to 65535.* and is 80810/)
    assert.match(faults.find((one) => one.startsWith('ZOP_DATA ')) ?? '', /must be a folder, and is not set/)
    assert.match(faults.find((one) => one.startsWith('ZOP_DEMO ')) ?? '', /must be true or false, and is "yes"/)
  })

  test('a misspelt variable is refused with the nearest name, and so is a name in the file', (t) => {
    assert.deepEqual(faultsOf({ ...enough, ZOP_SITE_ORGIN: 'x' }), ['ZOP_SITE_ORGIN is no setting. The nearest is ZOP_SITE_ORIGIN.'])
    const file = join(folderFor(t), 'relay.json')
    writeFileSync(file, JSON.stringify({ site: { prot: 1 } }))
    assert.deepEqual(faultsOf({ ...enough, ZOP_CONFIG: file }), ['"site.prot" in the file is no setting. The nearest is "site.port".'])
  })

  test('part of a mail server is not silently none', () => {
    const [fault, ...more] = faultsOf({ ...enough, ...mail, ZOP_REMINDERS_MAIL_FROM: undefined })
    assert.match(fault ?? '', /^ZOP_REMINDERS_MAIL_FROM .*must be a mail address, and is not set/)
    assert.deepEqual(more, [])
    assert.match(faultsOf({ ...enough, ...mail, ZOP_REMINDERS_MAIL_USER: 'zop' })[0] ?? '', /user and password belong together/)
    assert.match(faultsOf({ ...enough, ...mail, ZOP_REMINDERS_MAIL_TLS: 'none' })[0] ?? '', /only for a mail server on this machine/)
  })

  test('unencrypted addresses are refused, but onions and localhost are none', () => {
    for (const [origin, good] of [
      ['http://team.example', false],
      ['https://team.example/', false],
      ['https://team.example/desk', false],
      ['team.example', false],
      ['http://abc.onion', true],
      ['http://localhost:8081', true],
    ] as const)
      assert.equal(faultsOf({ ...enough, ZOP_DESK_ORIGIN: origin }).length === 0, good, origin)
  })
})

describe('a secret', () => {
  const secret = { ...enough, ...mail, ZOP_REMINDERS_MAIL_USER: 'zop' }

  test('may lie in a file of its own, without the end of its line', (t) => {
    const file = join(folderFor(t), 'password')
    writeFileSync(file, 'open sesame\n')
    assert.equal(readConfig({ ...secret, ZOP_REMINDERS_MAIL_PASSWORD_FILE: file }).reminders?.mail?.password, 'open sesame')
    assert.match(faultsOf({ ...secret, ZOP_REMINDERS_MAIL_PASSWORD_FILE: file, ZOP_REMINDERS_MAIL_PASSWORD: 'x' })[0] ?? '', /are both set/)
    assert.match(faultsOf({ ...secret, ZOP_REMINDERS_MAIL_PASSWORD_FILE: `${file}.gone` })[0] ?? '', /that file cannot be read/)
  })

  test('is shown by no check and stands in no fault', () => {
    const env = { ...secret, ZOP_REMINDERS_MAIL_PASSWORD: 'open sesame' }
    const shown = shownConfig(readConfig(env))
    assert.ok(shown.includes('ZOP_REMINDERS_MAIL_PASSWORD is set and not shown'))
    assert.ok(shown.includes('ZOP_DESK_ORIGIN=https://team.example'))
    assert.ok(!shown.join().includes('sesame'))
    assert.ok(
      !faultsOf({ ...env, ZOP_REMINDERS_MAIL_USER: undefined })
        .join()
        .includes('sesame'),
    )
  })
})

test('docs/configuration.md says what the schema says', () => {
  assert.equal(readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8'), reference())
})
