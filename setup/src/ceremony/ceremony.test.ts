import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, type TestContext, test } from 'node:test'
import { checkDirectory, deriveRoot, hourOf, parseRecoveryCode } from '@zop/sealing'
import { founding as foundingSchema } from '@zop/wire'
import { Decrypter } from 'age-encryption'
import { nameOf, readOrigin, readPage } from './address.ts'
import { holdCeremony, usualExit } from './ceremony.ts'
import { writeSomewhere } from './files.ts'
import { Ended } from './questions.ts'
import { type Answer, scriptedTable } from './script.fixture.ts'
import { Sheets } from './sheet.ts'
import { Interrupted } from './terminal.ts'
import { texts } from './texts/texts.ts'

const onion = `${'a'.repeat(56)}.onion`

const folderFor = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ceremony-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** What people say who make no mistakes, in either language. */
const calmly =
  (language: 'de' | 'en'): Answer =>
  (question, words) => {
    const text = texts[language]
    if (question === text.ready || question === text.words.written) return ''
    if (/\[(ja\/nein|yes\/no)\]$/.test(question)) return language === 'de' ? 'ja' : 'yes'
    if (question === text.site.ask) return 'beratung.example'
    if (question === text.site.desk) return 'https://team.example/'
    if (question === text.root.holder) return 'Ida'
    if (question === text.words.how) return 'hand'
    if (question === text.coordinator.name) return 'Koralie'
    return /\?\)|„\?“|"\?"/.test(question) ? words : ''
  }

/** The same, but for the questions that `change` has an answer to. */
const but =
  (change: Partial<Record<string, string[]>>, language: 'de' | 'en' = 'en'): Answer =>
  (question, words, open) =>
    change[question]?.shift() ?? calmly(language)(question, words, open)

const hold = async (t: TestContext, answer: Answer, given: Parameters<typeof scriptedTable>[1] & { language?: 'de' | 'en' } = {}) => {
  const { language = 'en' } = given
  const folder = await folderFor(t)
  const around = scriptedTable(answer, given)
  const sheets = new Sheets(join(folder, 'sheets'))
  const holding = holdCeremony({ table: around.table, text: texts[language], language, tried: false, sheets })
  return { ...around, folder, sheets, holding }
}

describe('the ceremony', () => {
  for (const language of ['de', 'en'] as const) {
    test(`founds in ${language} what pages and relay take: two of three roots signed, nobody in the pool yet`, async (t) => {
      const { holding, papers, folder } = await hold(t, calmly(language), { language })
      const { founded, decisions } = await holding
      const { anchor, founding } = founded
      assert.deepEqual([anchor.roots.length, anchor.threshold, founding.roots.signatures.length, anchor.demo], [3, 2, 2, false])
      assert.deepEqual(anchor.origins, ['https://beratung.example', 'https://team.example'])
      assert.match(decisions.deployment, /^[\w-]{22}$/)
      assert.ok(!('issues' in (await foundingSchema['~standard'].validate(founding))))
      const [directory] = founding.directories
      assert.ok(directory)
      const published = { roots: founding.roots, directory }
      const at = { hour: hourOf(1_800_000_000_000), origin: 'https://beratung.example' }
      const checked = await checkDirectory(anchor, published, at)
      assert.ok(checked.kind === 'valid')
      assert.deepEqual([checked.directory.directory.centres, checked.directory.directory.pool.members], [[], []])
      assert.equal((await checkDirectory({ ...anchor, threshold: 3 }, published, at)).kind, 'refused')
      // Each paper gives the root that the anchor names, and no secret is left behind.
      assert.equal(papers.length, 4)
      for (const [at, words] of papers.slice(0, 3).entries()) {
        const parsed = await parseRecoveryCode(words)
        assert.ok(parsed.kind === 'code')
        assert.equal((await deriveRoot(parsed.entropy, decisions.deployment)).public, anchor.roots[at])
      }
      for (const words of papers) assert.ok(!JSON.stringify(founded).includes(words.slice(0, 20)))
      assert.deepEqual(await readdir(folder), [])
    })
  }

  test('a root counts only when it has been typed back from the paper; each slip is told apart, and the words are gone from the screen', async (t) => {
    const text = texts.en.words
    const slips = ['zebra zebra', 'abandon '.repeat(12), 'qqqq', `${'zoo '.repeat(11)}wrong`, '?']
    const seen: string[] = []
    const answer: Answer = (question, words, open) => {
      if (!question.startsWith('ZOP, root 1')) return calmly('en')(question, words, open)
      seen.push(open)
      return slips.shift() ?? words
    }
    const around = await hold(t, answer)
    await around.holding
    for (const fault of [text.count, text.slip, text.unknown('qqqq'), text.other, text.right]) assert.ok(around.said.includes(fault), fault)
    assert.deepEqual(new Set(seen), new Set(['']))
  })

  test('addresses are refused with the reason, until each is one', async (t) => {
    const { site, faults } = texts.en
    const answer = but({
      [site.ask]: ['', 'http://beratung.example', 'https://beratung.example/start', 'localhost', '192.0.2.1', 'abc.onion', 'Beratung.Example'],
      [site.more]: [onion, ''],
      [site.desk]: ['beratung.example', 'team.example'],
    })
    const { holding, said } = await hold(t, answer)
    const { founded } = await holding
    for (const fault of Object.values(faults)) assert.ok(said.includes(fault), fault)
    assert.ok(said.includes(site.same))
    assert.deepEqual(founded.anchor.origins, ['https://beratung.example', `http://${onion}`, 'https://team.example'])
  })

  test('what cannot work as an address is refused by what is wrong with it, and what people write else becomes what browsers make of it', () => {
    const fault = (typed: string): unknown => Object.values(readOrigin(typed))[0]
    for (const number of ['1.2.3.4', 'https://1.2', 'https://[::1]', '0x7f.1:443']) assert.equal(fault(number), 'number', number)
    for (const name of ['a..b', 'under_score.example', '-a.example', 'a-.example', 'beratung', 'be ratung.example'])
      assert.equal(fault(name), 'no-address', name)
    for (const more of ['a.example/b', 'https://a@b.example', 'a.example?b', 'a.example\\b']) assert.equal(fault(more), 'more-than-origin', more)
    assert.deepEqual(readOrigin('https://beratung.example:443'), { origin: 'https://beratung.example' })
    assert.deepEqual(readOrigin('Beratung.example:8443/'), { origin: 'https://beratung.example:8443' })
    assert.deepEqual(readOrigin('Büro.example'), { origin: 'https://xn--bro-hoa.example' })
    assert.equal(nameOf('https://xn--bro-hoa.example'), 'https://xn--bro-hoa.example (büro.example)')
    assert.deepEqual(readPage('www.dwd.de'), { address: 'https://www.dwd.de' })
    for (const page of ['', 'Wetter', 'https://1.2.3.4/', 'https://a@b.example/']) assert.deepEqual(readPage(page), { fault: 'no-page' }, page)
    assert.deepEqual(readPage('http://www.dwd.de/'), { fault: 'not-https' })
  })

  test('before anything is made, all that will be built in is read out; whoever says no is asked for all of it again', async (t) => {
    const { site, exit, source } = texts.en
    const summaries = ['no', 'yes']
    const decided = (one: string) => ({
      site: [`https://${one}`],
      desk: 'https://team.example',
      exit: { ...usualExit, de: 'https://wetter.example', 'de-simple': 'https://wetter.example' },
      phone: null,
      source: 'https://git.example/zop',
    })
    const answer = but({
      [site.ask]: ['bertaung.example', 'beratung.example'],
      [exit.ask('de', usualExit.de)]: ['nichts', 'wetter.example', 'wetter.example'],
      [source.ask]: ['http://git.example', 'git.example/zop', 'https://git.example/zop'],
    })
    const { holding, said } = await hold(t, (question, words, open) =>
      question.includes('built into the pages. Later a slip') ? (summaries.shift() ?? assert.fail()) : answer(question, words, open),
    )
    const { founded } = await holding
    for (const one of ['bertaung.example', 'beratung.example']) assert.ok(said.includes(site.summary(decided(one))), one)
    for (const fault of Object.values(texts.en.pageFaults)) assert.ok(said.includes(fault), fault)
    assert.deepEqual([founded.anchor.origins[0], founded.anchor.source], ['https://beratung.example', 'https://git.example/zop'])
  })

  test('the clock is read out as it hangs on a wall in Germany, beside UTC', async (t) => {
    // 15 January 2027, 08:00 UTC.
    const { holding, said } = await hold(t, calmly('de'), { language: 'de' })
    await holding
    assert.ok(said.some((text) => /Freitag, 15\. Januar 2027 um 09:00 Uhr\.\n\(Weltzeit: Freitag, 15\. Januar 2027 um 08:00 Uhr\.\)/.test(text)))
  })

  test('four letters of each word are enough when they are typed back, and nobody sees words who did not say how they want them', async (t) => {
    const { words } = texts.en
    const hows = ['', 'perhaps', 'h']
    const around = await hold(t, (question, paper, open) => {
      if (question === words.how) {
        assert.equal(open, '')
        return hows.shift() ?? 'hand'
      }
      const typed = calmly('en')(question, paper, open)
      return question.startsWith('ZOP, root') ? (typed?.replaceAll(/\b([a-z]{4})[a-z]*/g, '$1') ?? null) : typed
    })
    await around.holding
    assert.equal(around.said.filter((text) => text === words.howWrong).length, 2)
    assert.equal(around.said.filter((text) => text === words.right).length, 4)
  })

  test('whoever founds with one coordinator is told what that means, and can still name a second', async (t) => {
    const { coordinator } = texts.en
    const answers = but({ [coordinator.another]: ['', 'Bela', ''], [coordinator.alone]: ['no'] })
    const { holding, said } = await hold(t, answers)
    assert.equal((await holding).founded.founding.accounts.length, 2)
    assert.equal(said.filter((text) => text === coordinator.alone).length, 1)
  })

  test('two coordinators can both sign from the first day', async (t) => {
    const { holding } = await hold(t, but({ [texts.en.coordinator.another]: ['Koralie', 'Bela', ''] }))
    const { founding } = (await holding).founded
    const list = JSON.parse(Buffer.from(founding.roots.payload, 'base64url').toString())
    assert.deepEqual(
      founding.accounts.map(({ name }) => name),
      ['Koralie', 'Bela'],
    )
    assert.deepEqual(
      list.coordinators,
      founding.accounts.map(({ signing }) => signing),
    )
  })

  test('a printed page holds the words, and is gone when the paper has been read back', async (t) => {
    let page = ''
    const answer: Answer = (question, words, open) => {
      const printed = question.match(/file:\S+root-1\.html/)
      if (printed) {
        page = readFileSync(new URL(printed[0]), 'utf8')
        return ''
      }
      if (question === texts.en.words.how && page === '') return 'print'
      const own = [...page.matchAll(/<li>(\w+)<\/li>/g)].map(([, word]) => word).join(' ')
      return calmly('en')(question, question.startsWith('ZOP, root 1') ? own : words, open)
    }
    const { holding, folder, said } = await hold(t, answer)
    await holding
    assert.match(page, /Kept by Ida/)
    assert.deepEqual(await readdir(folder), [])
    assert.ok(said.includes(texts.en.words.burnt))
  })

  test('a page that cannot be overwritten keeps no other page alive, and is named; what happened first is still told', async (t) => {
    const text = texts.en.words
    const folder = await folderFor(t)
    const sheets = new Sheets(join(folder, 'sheets'))
    const runs = join(folder, 'sheets', 'a-runs')
    const { table, said } = scriptedTable((question, words, open) => {
      if (question === text.how) return 'print'
      if (!question.startsWith('ZOP, root 1')) return calmly('en')(question, words, open)
      // What a browser leaves that saved the page, and a file that the system lets nobody write to: a program that runs.
      mkdirSync(join(folder, 'sheets', 'saved_files/more'), { recursive: true })
      writeFileSync(join(folder, 'sheets', 'saved_files/more/words.html'), 'KANARIE')
      copyFileSync(process.execPath, runs)
      const child = spawn(runs, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
      t.after(() => child.kill('SIGKILL'))
      return null
    })
    await assert.rejects(holdCeremony({ table, text: texts.en, language: 'en', tried: false, sheets }), Interrupted)
    assert.deepEqual(await readdir(join(folder, 'sheets'), { recursive: true }), ['a-runs'])
    assert.ok(said.includes(text.left([runs])), said.join('\n'))
    assert.ok(!said.includes(text.burnt))
  })

  test('a folder that cannot be written at the end costs nobody the ceremony: another one is asked for', async (t) => {
    const folder = await folderFor(t)
    const { table, said } = scriptedTable((question) => (question === texts.en.elsewhere ? join(folder, 'there') : ''))
    const write = async (to: string) => writeFile(to, 'all of it', { flag: 'wx' })
    const gone = join(folder, 'stick/zop')
    assert.equal(await writeSomewhere({ table, text: texts.en }, gone, write), join(folder, 'there'))
    assert.ok(said.includes(texts.en.unwritten(gone)))
    assert.equal(readFileSync(join(folder, 'there'), 'utf8'), 'all of it')
  })

  test('where this machine has no memory for a page, words are copied by hand', async () => {
    const text = texts.en.words
    const { table, papers, said } = scriptedTable((question, words, open) => (question === text.how ? 'print' : calmly('en')(question, words, open)))
    await holdCeremony({ table, text: texts.en, language: 'en', tried: false, sheets: new Sheets(null) })
    assert.equal(papers.length, 4)
    assert.ok(said.includes(text.noPage))
  })

  test('on a stick, and nowhere on this computer, a root lies under a passphrase, and nothing is written over', async (t) => {
    const folder = await folderFor(t)
    const [taken, stick] = [import.meta.filename, join(folder, 'root-1.age')]
    const own = join(folder, 'on-this-computer')
    mkdirSync(own)
    let phrase = ''
    const answer: Answer = (question, words, open) => {
      phrase ||= open.match(/\n {4}(\S+)$/)?.[1] ?? ''
      return but({ [texts.en.root.file]: asked })(question, words, open)
    }
    const here = ['root-1.age', join(own, 'root-1.age')]
    const asked = [taken, ...here, stick]
    const around = await hold(t, answer, { ownDisk: (path) => path.startsWith(own) })
    await around.holding
    assert.ok(around.said.includes(texts.en.root.fileWrong(taken)))
    for (const path of here) assert.ok(around.said.includes(texts.en.root.fileHere(path)), path)
    assert.deepEqual([existsSync('root-1.age'), await readdir(own)], [false, []])
    const decrypter = new Decrypter()
    decrypter.addPassphrase(phrase)
    const words = await decrypter.decrypt(readFileSync(stick), 'text')
    assert.equal(words, around.papers[0])
  })

  test('a network connection, a wrong clock and somebody who leaves found nothing', async (t) => {
    let plugged = 2
    const connected = () => plugged-- > 0
    const { holding, said } = await hold(t, calmly('en'), { connected })
    await holding
    assert.equal(said.filter((text) => text === texts.en.connected).length, 1)

    const wrong = await hold(t, (question, words, open) => (question.includes('By the clock') ? 'no' : calmly('en')(question, words, open)))
    await assert.rejects(wrong.holding, Ended)

    const text = texts.en.words
    const leaves = await hold(t, (question, words, open) => {
      if (question === text.how) return 'print'
      return question.startsWith('ZOP, root 1') ? null : calmly('en')(question, words, open)
    })
    await assert.rejects(leaves.holding, Interrupted)
    assert.equal(existsSync(join(leaves.folder, 'sheets')), false, 'no printed page stays')
  })
})
