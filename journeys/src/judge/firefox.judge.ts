import assert from 'node:assert/strict'
import { test } from 'node:test'
import { desktop, openBrowser, openContext } from '../browser/open.ts'
import { House } from '../house/house.ts'
import { Counsellor } from '../people/counsellor.ts'
import { words } from '../people/words.ts'
import { Firefox } from './firefox.ts'
import { press, read, type } from './hands.ts'

/** What Tor Browser switches off at its level "Safer": every compiler of the engine, and WebAssembly. */
const safer = Object.fromEntries(
  ['ion', 'baselinejit', 'blinterp', 'native_regexp', 'wasm', 'asmjs'].map((compiler) => [`javascript.options.${compiler}`, 'false'] as const),
)

for (const [name, preferences] of [
  ['Firefox', {}],
  ['Firefox without compilers and without WebAssembly', safer],
] as const) {
  test(`somebody writes in ${name} and a counsellor answers`, async () => {
    await using house = await House.open()
    await using firefox = await Firefox.open(process.env['FIREFOX'] ?? 'firefox-esr', preferences)
    await using chromium = await openBrowser()
    const says = words.de
    const counsellor = await Counsellor.at(await openContext(chromium, 'de', { viewport: desktop }), 'de')
    const colleague = house.counsellor(0)
    await counsellor.signsIn(house, colleague)
    await counsellor.beginsDuty()

    await firefox.goto(`${house.site}/de/`)
    await firefox.run(press, says.begin)
    await firefox.run(press, says.agree)
    await firefox.run(type, 'Aus einem anderen Browser')
    await firefox.run(press, says.send)
    await counsellor.takes()
    await counsellor.reads('Aus einem anderen Browser')
    await firefox.run(read, says.taken(colleague.name))
    await counsellor.answers('Auch dort sind Sie sicher.')
    await firefox.run(read, 'Auch dort sind Sie sicher.')
    await counsellor.seesArrived('Auch dort sind Sie sicher.')
    assert.equal(await firefox.run(() => crossOriginIsolated), true)
    assert.equal(await firefox.run(() => typeof WebAssembly), name === 'Firefox' ? 'object' : 'undefined')
    await firefox.run(press, says.end)
    await firefox.run(press, says.endSure)
    await firefox.run(read, says.over)
    await counsellor.seesOver()
    assert.deepEqual(counsellor.troubles, [])
  })
}
