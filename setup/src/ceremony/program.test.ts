import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { root } from '../command/place.ts'
import { checksumOf } from './files.ts'
import { texts } from './texts/texts.ts'

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
  const answered = async (given: object, more: readonly string[] = ['--readable-secrets']) => {
    await writeFile(join(folder, 'answers.json'), JSON.stringify(given))
    return setup(['--answers', 'answers.json', '--out', 'out', ...more])
  }
  return { folder, setup, answered }
}

test('a page for printing lies in the memory of this machine and not with the folder for the server; whoever closes the terminal leaves none behind', async (t) => {
  const { folder } = await place(t)
  const memory = await mkdtemp('/dev/shm/setup-')
  t.after(() => rm(memory, { recursive: true, force: true }))
  for (const signal of ['SIGHUP', 'SIGTERM'] as const) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'setup/src/setup.ts'), '--lang', 'en', '--out', 'out'], {
      cwd: folder,
      env: { ...process.env, XDG_RUNTIME_DIR: memory },
    })
    const closed = once(child, 'close')
    // A machine without a network does not ask about it: then "anyway" is no answer to the question after it.
    child.stdin.write(['', 'anyway', 'yes', 'beratung.example', '', 'team.example', '', '', '', '', 'yes', 'Ida', 'print', ''].join('\n'))
    let said = ''
    for await (const more of child.stdout.setEncoding('utf8')) {
      said += more
      if (/root-1\.html/.test(said)) break
    }
    assert.match((await readdir(memory, { recursive: true })).join(), /root-1\.html/)
    assert.deepEqual(await readdir(folder), [])
    child.kill(signal)
    const [code] = (await closed) as [number | null]
    assert.equal(code, 1, signal)
    assert.deepEqual([await readdir(folder), await readdir(memory)], [[], []])
  }
})

test('pages of a run that was killed are overwritten by the next one, which says so; those of a run that goes on stay', async (t) => {
  const { folder } = await place(t)
  const memory = await mkdtemp('/dev/shm/setup-')
  t.after(() => rm(memory, { recursive: true, force: true }))
  const dead = spawn(process.execPath, ['-e', ''])
  await once(dead, 'close')
  const [killed, alive] = [join(memory, `zop-sheets-${dead.pid}`), join(memory, `zop-sheets-${process.pid}`)]
  for (const path of [killed, alive]) {
    await mkdir(path)
    await writeFile(join(path, 'root-1.html'), 'KANARIE')
  }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'setup/src/setup.ts'), '--lang', 'en', '--out', 'out'], {
    cwd: folder,
    env: { ...process.env, XDG_RUNTIME_DIR: memory },
  })
  child.stdin.end()
  let said = ''
  for await (const more of child.stdout.setEncoding('utf8')) said += more
  assert.ok(said.includes(texts.en.words.abandoned(killed)), said)
  assert.deepEqual(await readdir(memory), [`zop-sheets-${process.pid}`])
})

test('Ctrl+Z stops nothing, so that nobody is left with words on a screen that answers no more', async (t) => {
  const { folder } = await place(t)
  // A shell with job control, without which Linux lets nobody be stopped.
  const command = `set -m; '${process.execPath}' --disable-warning=ExperimentalWarning '${join(root, 'setup/src/setup.ts')}' --lang en --out out; exit $?`
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder })
  const closed = once(child, 'close')
  t.after(() => child.kill('SIGKILL'))
  let said = ''
  let typed = 0
  for await (const more of child.stdout.setEncoding('utf8')) {
    said += more
    const next = [/Is everybody here/, /Wi-Fi|By the clock/][typed]
    if (next === undefined || said.search(next) < 0) continue
    child.stdin.write(['\x1a\r', '\x03'][typed++] ?? '')
  }
  const [code] = (await closed) as [number]
  assert.equal(code, 1)
  assert.match(said, /Nothing has been founded/)
})

test('by a file of answers it founds, keeps every secret outside the folder that goes to the server, where only its owner reads it, and writes over nothing', async (t) => {
  const { folder, answered } = await place(t)
  const first = await answered(answers)
  assert.equal(first.code, 0, first.said)
  assert.match(first.said, /out\.secrets/)
  const out = join(folder, 'out')
  const names = ['READ-ME-FIRST.txt', 'anchor.json', 'founding.json', 'relay.env']
  assert.deepEqual((await readdir(out)).toSorted(), names)
  assert.deepEqual((await readdir(folder)).toSorted(), ['answers.json', 'out', 'out.secrets'])
  const kept = join(folder, 'out.secrets')
  assert.equal((await stat(kept)).mode & 0o777, 0o600)
  // What the people write on their envelopes tells this file from any other.
  const anchor = await readFile(join(out, 'anchor.json'))
  assert.equal(checksumOf(JSON.parse(anchor.toString())).replaceAll(' ', ''), createHash('sha256').update(anchor).digest('hex').slice(0, 32))
  const secrets = JSON.parse(await readFile(kept, 'utf8'))
  const words: string[] = [...secrets.roots, ...secrets.coordinators.map((one: { words: string }) => one.words)]
  assert.equal(words.length, 4)
  const others = (await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))).join('\n')
  for (const one of words) assert.ok(!others.includes(one) && !first.said.includes(one))
  for (const there of [out, kept]) {
    const again = await answered(answers)
    assert.equal(again.code, 1)
    assert.ok(again.said.includes(`${there} is there already`), again.said)
    assert.equal(again.said.includes(texts.en.existsSecret), there === kept)
    await rm(out, { recursive: true, force: true })
  }
  assert.deepEqual(JSON.parse(await readFile(kept, 'utf8')), secrets)
})

test('for addresses that people can reach, a file of answers founds only where somebody says that the secrets may lie readable', async (t) => {
  const { folder, answered } = await place(t)
  const { code, said } = await answered(answers, [])
  assert.equal(code, 1)
  assert.match(said, /--readable-secrets/)
  assert.deepEqual(await readdir(folder), ['answers.json'])
  const local = { ...answers, site: ['http://localhost:1'], desk: 'http://localhost:2', tried: true }
  assert.equal((await answered({ ...local, desk: 'team.example' }, [])).code, 1)
  assert.equal((await answered(local, [])).code, 0)
})

test('where the folder cannot take its name, nothing of the attempt stays', async (t) => {
  const { folder, answered } = await place(t)
  // Taken by something that is no folder, and that looks as if it were not there.
  await symlink(join(folder, 'nowhere'), join(folder, 'out'))
  assert.equal((await answered(answers)).code, 1)
  assert.deepEqual((await readdir(folder)).toSorted(), ['answers.json', 'out'])
})

test('the settings that it writes are a configuration the relay takes, also with the lines for mail', async (t) => {
  const { folder, answered } = await place(t)
  assert.equal((await answered(answers)).code, 0)
  const out = join(folder, 'out')
  const lines = (await readFile(join(out, 'relay.env'), 'utf8')).split('\n').flatMap((line) => line.match(/^#?(ZOP_\w+)=(.+)$/)?.slice(1, 3) ?? [])
  const given = Object.fromEntries(lines.flatMap((_, at) => (at % 2 === 0 ? [[lines[at], lines[at + 1]]] : [])))
  const [password, release, desk] = [join(folder, 'password'), join(folder, 'site'), join(folder, 'desk')]
  await writeFile(password, 'open sesame')
  for (const pages of [release, desk]) await mkdir(join(pages, '.well-known'), { recursive: true })
  const files = { ZOP_FOUNDING: join(out, 'founding.json'), ZOP_REMINDERS_MAIL_PASSWORD_FILE: password, ZOP_SITE_FILES: release, ZOP_DESK_FILES: desk }
  // Where the relay's data lie on its server, not everybody may write.
  const env = { ...given, ...files, ZOP_DATA: join(folder, 'data') }
  const check = async (change: object, ofDesk: object = change) => {
    await writeFile(join(release, '.well-known/site.json'), JSON.stringify({ ...anchor, ...change }))
    await writeFile(join(desk, '.well-known/desk.json'), JSON.stringify({ ...anchor, ...ofDesk }))
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'relay/src/check.ts')], { env })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more: string) => (said += more))
    const [code] = (await once(child, 'close')) as [number]
    return { code, said }
  }
  const anchor = JSON.parse(await readFile(join(out, 'anchor.json'), 'utf8')) as object
  const right = await check({})
  assert.equal(right.code, 0, right.said)
  assert.ok(!right.said.includes('sesame'))
  for (const [change, sentence] of [
    [{ origins: ['https://another.example'] }, /At https:\/\/beratung\.example, https:\/\/team\.example its pages would encrypt nothing/],
    [{ demo: true }, /was built for the demo, and ZOP_DEMO is false/],
    [{ deployment: 'A'.repeat(22) }, /was built for the installation A{22}, and ZOP_DEPLOYMENT is/],
  ] as const) {
    for (const [wrong, files] of [
      [await check(change), release],
      [await check({}, change), desk],
    ] as const) {
      assert.equal(wrong.code, 1, files)
      assert.match(wrong.said, sentence)
      assert.ok(wrong.said.includes(`${files} was built`), files)
    }
  }
})

test('all faults of the answers are told at once, and nothing is founded', async (t) => {
  const { folder, answered } = await place(t)
  const { code, said } = await answered({
    site: ['http://beratung.example'],
    desk: 'localhost',
    coordinators: [],
    phone: 'later',
    exit: { de: 'www.dwd.de' },
    source: 'later',
    colour: 'red',
  })
  assert.equal(code, 1)
  for (const name of ['site', 'desk', 'coordinators', 'exit', 'phone', 'source', 'colour']) assert.match(said, new RegExp(`"${name}"`))
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

test('whoever stops a change is told to keep every root, and never to destroy one', async (t) => {
  const { folder, answered, setup } = await place(t)
  assert.equal((await answered(answers)).code, 0)
  const { roots } = JSON.parse(await readFile(join(folder, 'out.secrets'), 'utf8')) as { roots: string[] }
  for (const [language, yes, although, sentence] of [
    ['de', 'ja', 'trotzdem', /alles gilt wie vorher: Heben Sie Ihre Wurzeln/],
    ['en', 'yes', 'anyway', /everything counts as before: keep your roots/],
  ] as const) {
    // A machine without a network does not ask about it: then what is typed answers the question after it, and is asked for again.
    const { code, said } = await setup(['--lang', language, '--change', 'out', '--out', 'then'], ['', although, yes, roots[0], roots[1]].join('\n'))
    assert.equal(code, 1)
    assert.match(said, sentence)
    assert.doesNotMatch(said, /vernichten Sie sie\. Dann|destroy them\. Then/)
  }
  assert.deepEqual((await readdir(folder)).toSorted(), ['answers.json', 'out', 'out.secrets'])
})

test('a place where no folder can be written is named before anything is asked', async (t) => {
  const { folder, setup } = await place(t)
  await writeFile(join(folder, 'file'), '')
  const { code, said } = await setup(['--lang', 'en', '--out', 'file/zop'])
  assert.equal(code, 1)
  assert.match(said, /file\/zop cannot be written\. Nothing has happened yet/)
  assert.doesNotMatch(said, /Enter|stack|at async/)
})
