import { createInterface } from 'node:readline'
import { askDatabase, scriptOf } from '../postgres.ts'
import { type Content, sealed } from './content.ts'

const columnsOf = (line: string): { table: string; columns: readonly string[] } | null => {
  const [, table, columns] = line.match(/^COPY public\.(\w+) \((.*)\) FROM stdin;$/) ?? []
  return table === undefined || columns === undefined ? null : { table, columns: columns.split(', ').map((name) => name.replaceAll('"', '')) }
}

/** What a dump of PostgreSQL holds. Reads it to its end, and throws where it was cut off. */
export const contentOfDump = async (path: string): Promise<Content> => {
  const [conversations, shreds] = [new Set<string>(), new Set<string>()]
  const count = { message: 0, account: 0 }
  let directory = 0
  const { out, done } = scriptOf(path, 'rows')
  let under: ReturnType<typeof columnsOf> = null
  const take = (table: string, value: (column: string) => string): void => {
    if (table === 'message' || table === 'account') count[table]++
    if (table === 'conversation') conversations.add(value('id'))
    if (table === 'directory') directory = Math.max(directory, Number(value('number')))
    if (sealed.some((name) => name === table)) shreds.add(value('shred'))
  }
  const read = async () => {
    for await (const line of createInterface({ input: out, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (under === null) under = columnsOf(line)
      else if (line === '\\.') under = null
      else {
        const { table, columns } = under
        take(table, (column) => line.split('\t')[columns.indexOf(column)] ?? '')
      }
    }
  }
  await Promise.all([read(), done])
  return { conversations, messages: count.message, accounts: count.account, directory, shreds }
}

const namesFrom = async (url: string, question: string): Promise<ReadonlySet<string>> => new Set(await askDatabase(url, question))

/** Today's, where there is any. */
export const contentOfDatabase = async (url: string): Promise<Content | null> => {
  const [there] = await askDatabase(url, "select to_regclass('public.conversation') is not null")
  if (there !== 't') return null
  const counts = 'select (select count(*) from message), (select count(*) from account), (select coalesce(max(number), 0) from directory)'
  const [messages = 0, accounts = 0, directory = 0] = ((await askDatabase(url, counts))[0] ?? '').split('\t').map(Number)
  const shreds = await namesFrom(url, sealed.map((table) => `select shred from ${table}`).join(' union '))
  return { conversations: await namesFrom(url, 'select id from conversation'), messages, accounts, directory, shreds }
}

/** Keys of conversations, from their own database. */
export const keysOfDatabase = async (url: string) => ({
  all: await namesFrom(url, 'select name from key'),
  noted: await namesFrom(url, 'select name from orphan'),
})
