import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { root } from '../command/place.ts'

const answers = { site: ['beratung.example'], desk: 'team.example', coordinators: ['Koralie'], phone: '030 23125 100' }

const place = async (t: TestContext) => {
  const folder = await mkdtemp(join(tmpdir(), 'setup-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  /** Runs the program; what is typed into it comes at once, and then nobody is there any more. */
  const setup = async (args: readonly string[], typed = '') => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'setup/src/setup.ts'), ...args], { cwd: folder })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more: string) => (said += more))
    child.stdin.end(typed)
    const [code] = (await once(child, 'close')) as [number]
    return { code, said }
  }
  const answered = async (given: object) => {
    await writeFile(join(folder, 'answers.json'), JSON.stringify(given))
    return setup(['--answers', 'answers.json', '--out', 'out'])
  }
  return { folder, setup, answered }
}

test('whoever closes the terminal while a root lies there as a page for printing leaves no page behind', async (t) => {
  const { folder } = await place(t)
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'setup/src/setup.ts'), '--lang', 'en', '--out', 'out'], {
      cwd: folder,
    })
    const closed = once(child, 'close')
    // A machine without a network does not ask about it: then "anyway" is no answer to the question after it.
    child.stdin.write(['', 'anyway', 'yes', 'beratung.example', '', 'team.example', '', '', '', 'Ida', 'print', ''].join('\n'))
    let said = ''
    for await (const more of child.stdout.setEncoding('utf8')) {
      said += more
      if (/root-1\.html/.test(said)) break
    }
    assert.deepEqual(await readdir(join(folder, 'out.sheets')), ['root-1.html'])
    child.kill(signal)
    const [code] = (await closed) as [number | null]
    assert.equal(code, 1, signal)
    assert.deepEqual(await readdir(folder), [])
  }
})

test('by a file of answers it founds, keeps every secret in one file that only its owner reads, and writes over nothing', async (t) => {
  const { folder, answered } = await place(t)
  const first = await answered(answers)
  assert.equal(first.code, 0, first.said)
  assert.match(first.said, /secrets\.json/)
  const out = join(folder, 'out')
  assert.deepEqual((await readdir(out)).toSorted(), ['READ-ME-FIRST.txt', 'anchor.json', 'founding.json', 'relay.env', 'secrets.json'])
  const read = (name: string) => readFile(join(out, name), 'utf8')
  const secrets = JSON.parse(await read('secrets.json'))
  const words: string[] = [...secrets.roots, ...secrets.coordinators.map((one: { words: string }) => one.words)]
  assert.equal(words.length, 4)
  const others = (await Promise.all(['READ-ME-FIRST.txt', 'anchor.json', 'founding.json', 'relay.env'].map(read))).join('\n')
  for (const one of words) assert.ok(!others.includes(one) && !first.said.includes(one))
  const again = await answered(answers)
  assert.equal(again.code, 1)
  assert.match(again.said, /is there already/)
  assert.deepEqual(JSON.parse(await read('secrets.json')), secrets)
})

test('the settings that it writes are a configuration the relay takes, also with the lines for mail', async (t) => {
  const { folder, answered } = await place(t)
  assert.equal((await answered(answers)).code, 0)
  const out = join(folder, 'out')
  const lines = (await readFile(join(out, 'relay.env'), 'utf8')).split('\n').flatMap((line) => line.match(/^#?(ZOP_\w+)=(.+)$/)?.slice(1, 3) ?? [])
  const given = Object.fromEntries(lines.flatMap((_, at) => (at % 2 === 0 ? [[lines[at], lines[at + 1]]] : [])))
  const [password, release] = [join(folder, 'password'), join(folder, 'site')]
  await writeFile(password, 'open sesame')
  await mkdir(join(release, '.well-known'), { recursive: true })
  const env = { ...given, ZOP_FOUNDING: join(out, 'founding.json'), ZOP_REMINDERS_MAIL_PASSWORD_FILE: password, ZOP_SITE_FILES: release }
  const check = async (origins: readonly string[]) => {
    await writeFile(join(release, '.well-known/site.json'), JSON.stringify({ demo: false, origins }))
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'relay/src/check.ts')], { env })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more: string) => (said += more))
    const [code] = (await once(child, 'close')) as [number]
    return { code, said }
  }
  const { origins } = JSON.parse(await readFile(join(out, 'anchor.json'), 'utf8')) as { origins: string[] }
  const right = await check(origins)
  assert.equal(right.code, 0, right.said)
  assert.ok(!right.said.includes('sesame'))
  const wrong = await check(['https://another.example'])
  assert.equal(wrong.code, 1)
  assert.match(wrong.said, /At https:\/\/beratung\.example, https:\/\/team\.example its pages would encrypt nothing/)
})

test('all faults of the answers are told at once, and nothing is founded', async (t) => {
  const { folder, answered } = await place(t)
  const { code, said } = await answered({ site: ['http://beratung.example'], desk: 'localhost', coordinators: [], phone: 'later', colour: 'red' })
  assert.equal(code, 1)
  for (const name of ['site', 'desk', 'coordinators', 'phone', 'colour']) assert.match(said, new RegExp(`"${name}"`))
  assert.deepEqual(await readdir(folder), ['answers.json'])
})

test('whoever stops in the middle is told that nothing was founded, and nothing was', async (t) => {
  const { folder, setup } = await place(t)
  for (const [language, sentence] of [
    ['de', /Es ist nichts gegründet worden/],
    ['en', /Nothing has been founded/],
  ] as const) {
    const { code, said } = await setup([], `${language}\n\n`)
    assert.equal(code, 1)
    assert.match(said, sentence)
  }
  assert.deepEqual(await readdir(folder), [])
  assert.match((await setup(['--root', 'abandon'])).said, /npm run setup takes/)
})
