import { spokenOf } from '@zop/content'
import { circumstances, type Need, nothingAsked, ownNameOf } from '@zop/referral'
import { type AudienceTerm, type HelpTerm, type Land, spokenLanguages } from '@zop/wire'
import { make } from './element.ts'
import type { Page } from './page.ts'
import { placeQuestion } from './place.ts'

const lands = (page: Page): readonly Land[] => Object.keys(page.words.lands) as Land[]

const choice = (kind: 'radio' | 'checkbox', name: string, [value, text]: readonly [string, string]): HTMLElement =>
  make('label', { class: 'finder-choice' }, make('input', { type: kind, name, value, autocomplete: 'off' }), make('span', {}, text))

const choices = (legend: string, ...inside: readonly (Node | null)[]): HTMLElement => make('fieldset', {}, make('legend', {}, legend), ...inside)

const languageQuestion = ({ language, words }: Page): HTMLElement => {
  const own = spokenOf(language)
  // Whoever reads German or English here may speak anything; whoever chose another language has said it.
  const said = own === 'de' || own === 'en' ? null : own
  const codes = [own, ...spokenLanguages.filter((code) => code !== own)]
  const select = make(
    'select',
    { name: 'language', autocomplete: 'off' },
    make('option', { value: '' }, words.ask.anyLanguage),
    ...codes.map((code) => make('option', { value: code, lang: code, ...(code === said ? { selected: '' } : {}) }, ownNameOf(code))),
  )
  return make('label', { class: 'finder-field' }, make('span', {}, words.ask.language), select)
}

const ageQuestion = ({ words: { ask } }: Page) => {
  const said = make('span', { class: 'finder-fault', id: 'finder-age-fault' })
  const input = make('input', { type: 'text', inputmode: 'numeric', name: 'age', maxlength: '3', autocomplete: 'off', 'aria-describedby': said.id })
  const read = (): number | null | 'unclear' => {
    const text = input.value.trim()
    const unclear = text !== '' && !/^\d{1,3}$/.test(text)
    said.textContent = unclear ? ask.ageUnclear : ''
    input.setAttribute('aria-invalid', String(unclear))
    if (unclear) input.focus()
    return unclear ? 'unclear' : text === '' ? null : Number(text)
  }
  return { element: make('label', { class: 'finder-field' }, make('span', {}, ask.age), input, said), read }
}

/** The questions, all of which may be left out. `read` is null where an answer cannot be understood: the place says so. Nothing of it is kept by the browser. */
export const buildForm = (page: Page, show: () => void) => {
  const { ask, terms, private: kept } = page.words
  const age = ageQuestion(page)
  const place = placeQuestion(page, lands(page))
  const [shown, again] = [make('button', { type: 'submit', class: 'button' }, ask.show), make('button', { type: 'reset', class: 'quiet' }, ask.again)]
  const form = make(
    'form',
    { class: 'finder-form', autocomplete: 'off' },
    make('p', {}, ask.optional),
    choices(ask.who, ...Object.entries(terms.who).map((one) => choice('radio', 'who', one)), choice('radio', 'who', ['', ask.anyone])),
    age.element,
    languageQuestion(page),
    choices(ask.help, ...Object.entries(terms.help).map((one) => choice('checkbox', 'help', one))),
    choices(ask.circumstances, ...circumstances.map((code) => choice('checkbox', 'circumstances', [code, terms.circumstances[code]]))),
    place.element,
    make(
      'details',
      {},
      make('summary', {}, ask.notNear),
      make('p', {}, ask.notNearWhy),
      choices(ask.notNear, ...Object.entries(page.words.lands).map((one) => choice('checkbox', 'notNear', one))),
    ),
    make('p', { class: 'fine' }, kept),
    make('p', { class: 'finder-ways' }, shown, again),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  form.addEventListener('reset', () => place.clear())
  const read = (): Need | null => {
    // The upper box last: where neither can be understood, the focus stays in it.
    const where = place.read()
    const said = age.read()
    if (said === 'unclear' || where === null) return null
    const given = new FormData(form)
    const all = <T>(name: string) => given.getAll(name) as unknown as readonly T[]
    const one = (name: string) => String(given.get(name) ?? '') || null
    return {
      ...nothingAsked,
      who: one('who') as AudienceTerm | null,
      age: said,
      language: one('language'),
      help: all<HelpTerm>('help'),
      circumstances: all('circumstances'),
      lands: where,
      notNear: all<Land>('notNear'),
    }
  }
  return { form, read }
}
