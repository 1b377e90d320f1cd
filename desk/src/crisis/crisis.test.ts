import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crisisNumbers, crisisWords, dangers, deskLanguages } from '@zop/content/desk'

test('for each danger there are short steps, texts to send and numbers with their source and the day they were looked at', () => {
  for (const language of deskLanguages) {
    for (const danger of dangers) {
      const { steps, texts } = crisisWords[language].dangers[danger]
      assert.ok(steps.length >= 4 && steps.length <= 8, `${language} ${danger}`)
      assert.equal(steps.length, crisisWords.de.dangers[danger].steps.length)
      for (const step of steps) assert.ok(step.length <= 180, step)
      assert.ok(texts.length >= 2)
    }
  }
  for (const danger of dangers) {
    assert.ok(crisisNumbers[danger].length >= 2, danger)
    for (const { source, reviewed, note } of crisisNumbers[danger]) {
      assert.equal(new URL(source).protocol, 'https:')
      assert.match(reviewed, /^\d{4}-\d\d-\d\d$/)
      assert.match(note, /umbrella/)
    }
  }
})

test('what may be said is marked as not yet checked by lawyers, and names both sections', () => {
  for (const language of deskLanguages) {
    const { law, lawReview, decides } = crisisWords[language]
    assert.match(law, /203/)
    assert.match(law, /34/)
    assert.match(lawReview, /Jurist|lawyers/)
    assert.equal(decides.length, 3)
  }
})

test('no crisis text calls a person by a word for victims or pauses with a dash', () => {
  assert.doesNotMatch(JSON.stringify(crisisWords), /opfer|victim|\s[–—-]\s/i)
})
