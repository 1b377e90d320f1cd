import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileLimit } from '@zop/wire'
import fc from 'fast-check'
import { plainName, vetFile } from '../index.ts'

const blob = (text: string, rest = 0): Blob => new Blob([Buffer.from(text, 'latin1'), new Uint8Array(rest)])
const verdict = async (content: Blob, name: string) => {
  const vetted = await vetFile(content, name)
  return vetted.kind === 'fine' ? vetted.type : vetted.reason
}

/** One entry of a zip file's central directory, its local part at `offset`. */
const entry = (packed: number, size: number, offset: number): Buffer => {
  const head = Buffer.alloc(47)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt32LE(packed, 20)
  head.writeUInt32LE(size, 24)
  head.writeUInt16LE(1, 28)
  head.writeUInt32LE(offset, 42)
  return head
}

const zip = (parts: readonly { packed: number; size: number; offset: number }[], stored: number, count = parts.length): Blob => {
  const body = Buffer.alloc(stored)
  body.write('PK\x03\x04', 0, 'latin1')
  const directory = Buffer.concat(parts.map(({ packed, size, offset }) => entry(packed, size, offset)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(stored, 16)
  return new Blob([body, directory, end])
}

test('photos, sound, documents and text pass by their bytes, whatever the name says', async () => {
  assert.equal(await verdict(blob('\xff\xd8\xff\xe0', 100), 'photo.JPG'), 'image/jpeg')
  assert.equal(await verdict(blob('\x89PNG\r\n\x1a\n', 100), 'picture'), 'image/png')
  assert.equal(await verdict(blob('RIFF\0\0\0\0WEBP', 100), 'a.webp'), 'image/webp')
  assert.equal(await verdict(blob('\x1aE\xdf\xa3', 100), 'note.webm'), 'video/webm')
  assert.equal(await verdict(blob('%PDF-1.7\n'), 'contract.pdf'), 'application/pdf')
  assert.equal(await verdict(blob('Guten Tag,\r\n\tich ...'), 'letter.txt'), 'text/plain')
  assert.match(await verdict(zip([{ packed: 200, size: 900, offset: 0 }], 300), 'brief.docx'), /wordprocessingml/)
})

test('what could be run is refused, by its ending or by its bytes', async () => {
  for (const name of ['a.exe', 'a.APK', 'a.js', 'a.html', 'picture.svg', 'a.docm', 'photo.jpg.scr'])
    assert.equal(await verdict(blob('hello'), name), 'program', name)
  for (const head of ['MZ\x90', '\x7fELF', '#!/bin/sh', '<svg onload=alert(1)>', '  <!DOCTYPE html>', '<?xml version="1.0"?>'])
    assert.equal(await verdict(blob(head), 'photo.jpg'), 'program', head)
})

test('text passes under an ending that text has, and an ending that an object happens to know is none', async () => {
  assert.equal(await verdict(blob('Guten Tag'), 'liste.csv'), 'text/plain')
  assert.equal(await verdict(blob('Guten Tag'), 'brief'), 'text/plain')
  assert.equal(await verdict(blob('[InternetShortcut]'), 'foto.url'), 'program')
  assert.equal(await verdict(blob('full address:s:example'), 'x.rdp'), 'program')
  assert.equal(await verdict(blob('hello'), 'x.unheard-of'), 'unknown')
  assert.equal(await verdict(zip([{ packed: 200, size: 900, offset: 0 }], 300), 'x.constructor'), 'archive')
})

test('archives, empty files, files over 25 MB and unknown bytes are refused, each with its own word', async () => {
  assert.equal(await verdict(zip([], 300), 'photos.zip'), 'archive')
  for (const head of ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07', '\x1f\x8b\x08']) assert.equal(await verdict(blob(head), 'photos'), 'archive', head)
  assert.equal(await verdict(blob(''), 'a.txt'), 'empty')
  assert.equal(await verdict(blob('\xff\xd8\xff', fileLimit - 2), 'a.jpg'), 'too-large')
  assert.equal(await verdict(blob('\xff\xd8\xff', fileLimit - 3), 'a.jpg'), 'image/jpeg')
  assert.equal(await verdict(blob('\x00\x01\x02\x03'), 'a.jpg'), 'unknown')
})

test('a document that would swell, lies about its parts or hides them is a bomb', async () => {
  assert.equal(await verdict(zip([{ packed: 200, size: 300_000_000, offset: 0 }], 300), 'a.docx'), 'bomb')
  assert.equal(await verdict(zip([{ packed: 200, size: 2_000_000, offset: 0 }], 300), 'a.docx'), 'bomb')
  const over = Array.from({ length: 2 }, () => ({ packed: 200, size: 900, offset: 0 }))
  assert.equal(await verdict(zip(over, 300), 'a.docx'), 'bomb')
  assert.equal(await verdict(zip([{ packed: 200, size: 900, offset: 0 }], 300, 5), 'a.docx'), 'bomb')
  assert.equal(await verdict(zip([{ packed: 200, size: 0xffff_ffff, offset: 0 }], 300), 'a.docx'), 'bomb')
  assert.equal(await verdict(blob('PK\x03\x04', 300), 'a.docx'), 'bomb')
})

test('vetting never throws and never passes a program ending, whatever the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('a.docx', 'a.jpg', 'a', 'a.exe'), async (content, name) => {
      const vetted = await vetFile(new Blob([new Uint8Array(content)]), name)
      assert.ok(name !== 'a.exe' || vetted.kind === 'refused')
    }),
    { numRuns: 500 },
  )
})

test('a name is shown without folders, control characters and turned text, its ending kept', () => {
  assert.equal(plainName('..\\..\\C:\\photo\u202Egpj.exe'), 'photogpj.exe')
  assert.equal(plainName('/etc/pass\nwd'), 'passwd')
  assert.equal(plainName(`${'a'.repeat(300)}.jpeg`).length, 100)
  assert.ok(plainName(`${'a'.repeat(300)}.jpeg`).endsWith('.jpeg'))
  assert.equal(plainName('\u0000'), 'file')
})
