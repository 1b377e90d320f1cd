import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftLanguages, languages, phoneNumbers } from '@zop/content'
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

test('the page of a stopped relay needs nothing but its own style and the drawing of its tab: no script, nothing from elsewhere', () => {
  assert.doesNotMatch(page, /<script|<style|style=|<img|<iframe/)
  const loaded = [...page.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map(([, address]) => address)
  assert.deepEqual(loaded, ['/icon.svg', '/away.css', '/unscripted.css'])
})
