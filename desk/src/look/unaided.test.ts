import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { unaided } from './unaided.ts'

const source = new URL('..', import.meta.url)

/** Every box of the desk's views, as its element stands in the source. */
const boxes = async (): Promise<readonly { file: string; element: string }[]> => {
  const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.tsx'))
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(new URL(file, source), 'utf8') })))
  return texts.flatMap(({ file, text }) => [...text.matchAll(/<(?:textarea|input|select)\b[\s\S]*?\/>/g)].map(([element]) => ({ file, element })))
}

test('no box lets the browser keep what was typed in it, or send it away for spelling, correction or suggestions', async () => {
  const written = (await boxes()).filter(({ element }) => !element.includes('type="checkbox"') && !element.startsWith('<select'))
  assert.ok(written.length >= 2)
  for (const { file, element } of written) assert.match(element, /\s\{\.\.\.unaided\}/, file)
  assert.deepEqual(unaided, { autocomplete: 'off', autoCorrect: 'off', spellcheck: false, writingsuggestions: 'false' })
})

test('no tick is kept by the browser', async () => {
  for (const { file, element } of await boxes()) assert.match(element, /\s(autocomplete="off"|\{\.\.\.unaided\})/, file)
})

test('the box for the recovery code leaves small letters small', async () => {
  const code = (await boxes()).filter(({ element }) => element.includes('id="code"'))
  assert.ok(code.length >= 1)
  for (const { element } of code) assert.match(element, /\sautocapitalize="none"/)
})
