import { fileLimit } from '@zop/wire'
import { headLength, magicOf, officeTypes, programEndings, textEndings } from './kinds.ts'
import { zipSwells } from './zip.ts'

/** `too-large` over 25 MB; `program` could be run; `archive` holds files we cannot look at; `bomb` a document that would swell; `unknown` a kind that nobody could open safely. */
export type Unfit = 'empty' | 'too-large' | 'program' | 'archive' | 'bomb' | 'unknown'

export type Vetted = { readonly kind: 'fine'; readonly type: string; readonly name: string } | { readonly kind: 'refused'; readonly reason: Unfit }

const refused = (reason: Unfit): Vetted => ({ kind: 'refused', reason })

const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** A name without folders, control and turning characters, at most 100 characters, its ending kept. */
export const plainName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim()
  const dot = clean.lastIndexOf('.')
  const ending = dot > 0 ? clean.slice(dot, dot + 12) : ''
  const stem = (dot > 0 ? clean.slice(0, dot) : clean).slice(0, 100 - ending.length)
  return stem + ending || 'file'
}

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

/**
 * Whether a file may be sent, and as what, by its first bytes and its ending: the type that a browser guessed is not asked. Both ends ask: the sender to spare
 * people a surprise, the receiver because the sender may be hostile (and opens nothing but by saving or in a sandboxed frame anyway).
 */
export const vetFile = async (file: Blob, fileName: string): Promise<Vetted> => {
  if (file.size === 0) return refused('empty')
  if (file.size > fileLimit) return refused('too-large')
  const name = plainName(fileName)
  const ending = endingOf(name)
  if (programEndings.includes(ending)) return refused('program')
  const { magic, type } = magicOf(latin1(new Uint8Array(await file.slice(0, headLength).arrayBuffer())))
  if (magic === 'program' || magic === 'archive' || magic === 'unknown') return refused(magic)
  if (magic === 'text' && name.includes('.') && !textEndings.includes(ending)) return refused('unknown')
  if (magic !== 'zip') return { kind: 'fine', type, name }
  const office = Object.hasOwn(officeTypes, ending) ? officeTypes[ending] : undefined
  if (office === undefined) return refused('archive')
  return (await zipSwells(file)) ? refused('bomb') : { kind: 'fine', type: office, name }
}
