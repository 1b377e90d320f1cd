import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type RouteName, routes } from '@zop/wire'
import { openLog } from '../log.ts'
import { raw } from '../testing/http.ts'
import { random } from '../testing/keys.ts'
import { makePlace, runRelay } from '../testing/running.ts'
import { openEditorial, pageText, pathFor, shippedTexts, siteProgram } from './testing.ts'

const canary = 'Kanarienvogel-7391'
const remark = 'Zeisig-2846'

test('a draft is in no answer of the site: on no path, no route, in no list, neither while it is looked at nor when its publishing has failed', async (t) => {
  const program = siteProgram(t, `pages(); if (job.documents.some(({ text }) => text.includes('${canary}'))) file('/../x.html', ''); made()`)
  const { save, sign, sendBack, submit, publish, ended, site, desk, as, read, place } = await openEditorial(t, { program })
  const start = 'page.de.start'
  const draft = pageText(canary)
  const answers = async (): Promise<string> => {
    const listed = ['/.well-known/content.json', '/.well-known/release.json'].map(async (path) => Object.keys(JSON.parse((await read(path)).text)))
    const drafts = ['/api/editorial', `/api/editorial/document/${start}`, '/api/editorial/editors', `/data/content`, '/data/relay.sqlite']
    const paths = [...(await Promise.all(listed)).flat(), ...Object.keys(shippedTexts.documents).map(pathFor), '/', '/404', '/de/', ...drafts]
    const named = (Object.keys(routes) as RouteName[]).map((name) => ({
      method: routes[name].method,
      path: routes[name].path.replace(':document', start).replace(/:\w+/g, random(16)),
    }))
    const all = [...paths.map((path) => ({ method: 'GET' as const, path })), ...named.filter(({ path }) => !path.endsWith('/events'))]
    const authorization = `Bearer ${as('cora')}`
    const asked = all.map(({ method, path }) =>
      raw(site, { method, path, headers: { authorization, 'content-type': 'application/json' }, ...(method === 'POST' ? { body: '{"wanted":[]}' } : {}) }),
    )
    return (await Promise.all(asked)).map(({ text, headers }) => text + JSON.stringify(headers)).join('\n')
  }
  const silent = async (when: string) => assert.doesNotMatch(await answers(), new RegExp(`${canary}|${remark}`), when)

  await save('anna', start, draft, { submit: false })
  await silent('saved')
  await submit('anna', start, draft)
  await sendBack('cora', start, draft, remark)
  await submit('anna', start, draft)
  await sign('cora', start, draft, 'content')
  await silent('approved')
  await publish('anna', [start])
  assert.equal((await ended(2)).ended, 'failed')
  await silent('not published')
  const own = await raw(desk, { path: `/api/editorial/document/${start}`, headers: { authorization: `Bearer ${as('cora')}` } })
  assert.match(own.text, new RegExp(`${canary}[^]*${remark}|${remark}[^]*${canary}`), 'and the desk does say it')
  assert.ok(readdirSync(join(place.folder, 'data')).includes('relay.sqlite'))
})

test('the log says that publishing has failed, and neither a text nor a path nor a name', async (t) => {
  const lines: string[] = []
  const place = makePlace({ texts: shippedTexts })
  t.after(() => place.remove())
  // A language that is hidden: what was shipped is not what is to be shown.
  const config = { ...place.config, content: { files: join(place.folder, 'content'), hidden: ['ar'] } }
  const heard = Promise.withResolvers<void>()
  const write = (line: string) => {
    lines.push(line)
    if (line.includes('publishing failed')) heard.resolve()
  }
  const program = siteProgram(t, `file('/../${canary}', job.documents[0].text); made()`)
  const relay = await runRelay(t, { place: { ...place, config }, log: openLog({ write }), program })
  await heard.promise
  await relay.stop()
  assert.match(lines.join(''), /"code":"garbage","msg":"publishing failed"/)
  assert.doesNotMatch(lines.join(''), /Willkommen|Kanarienvogel|page\.de|Centre/)
})
