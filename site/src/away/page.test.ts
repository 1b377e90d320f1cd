import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftLanguages, languages, phoneNumbers } from '@zop/content'
import { awayWords } from '@zop/content/away'
import { conversationWords } from '@zop/content/conversation'
import { pagesWords } from '@zop/content/pages'
import { html } from '@zop/pages'
import { awayPage } from './page.ts'

const page = awayPage({ demo: false, exit: { de: 'https://www.dwd.de/', en: 'https://example.org/' } })
const section = (language: string): string => page.split('<section ').find((part) => part.startsWith(`id="${language}"`)) ?? ''

test('the page of a stopped relay has in every language all numbers to call and the way out, and says where a text is a draft', () => {
  for (const language of languages) {
    const text = section(language)
    for (const { dial, texts } of phoneNumbers) {
      assert.ok(text.includes(`href="tel:${dial}"`), `${language} ${dial}`)
      assert.ok(text.includes(html`<b>${texts[language].name}</b>`.toString()), `${language} ${dial}`)
    }
    assert.match(text, new RegExp(`class="exit" href="${language === 'de' ? 'https://www.dwd.de/' : 'https://example.org/'}"`), language)
    assert.equal(text.includes(pagesWords[language].state.draft), draftLanguages.includes(language), language)
  }
})

test('the page of a stopped relay tells nobody that their conversation is still there: with an access code they can open it again, without one they begin anew', () => {
  const code = { de: 'code', 'de-simple': 'code', en: 'code', ar: 'رمز', bg: 'код', pl: 'kod', ro: 'cod', uk: 'код' } as const
  for (const language of languages) {
    const { text } = awayWords[language]
    assert.ok(section(language).includes(html`${text}`.toString()), language)
    // With one, and without one, as the page for writing says it.
    for (const said of [text, conversationWords[language].before.gone]) assert.ok(said.toLowerCase().split(code[language]).length >= 3, `${language}: ${said}`)
    // What had been sent, which was said to be safe.
    assert.doesNotMatch(text, /gesendet|sent\b|تم إرساله|изпратили|wysłane|trimis|надіслали/, language)
  }
})

test('the page of a stopped relay needs nothing but its own style and the drawing of its tab: no script, nothing from elsewhere', () => {
  assert.doesNotMatch(page, /<script|<style|style=|<img|<iframe/)
  const loaded = [...page.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map(([, address]) => address)
  assert.deepEqual(loaded, ['/icon.svg', '/away.css', '/unscripted.css'])
})
