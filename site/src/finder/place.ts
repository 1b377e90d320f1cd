import { landsOfPostcode } from '@zop/referral'
import type { Land } from '@zop/wire'
import { make } from './element.ts'
import type { Page } from './page.ts'

/** A Land, chosen or found by a postcode. One postcode can lie in two: then it is asked. The postcode has no name, so no form would ever send it. */
export const placeQuestion = ({ words: { ask, lands: names } }: Page, lands: readonly Land[]) => {
  const select = make(
    'select',
    { autocomplete: 'off' },
    make('option', { value: '' }, ask.anyLand),
    ...lands.map((land) => make('option', { value: land }, names[land])),
  )
  const postcode = make('input', { type: 'text', inputmode: 'numeric', maxlength: '5', autocomplete: 'off' })
  const told = make('div', { 'aria-live': 'polite' })

  const which = (found: readonly Land[]): HTMLElement =>
    make(
      'fieldset',
      {},
      make('legend', {}, ask.which),
      ...found.map((land) => {
        const button = make('button', { type: 'button', class: 'button plain', 'aria-pressed': 'false' }, names[land])
        button.addEventListener('click', () => {
          select.value = land
          for (const other of told.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button))
        })
        return button
      }),
    )

  postcode.addEventListener('input', () => {
    const code = postcode.value.trim()
    told.replaceChildren()
    if (code.length < 5) return
    const found = landsOfPostcode(code)
    const [only] = found
    select.value = found.length === 1 && only ? only : ''
    if (found.length === 0) told.append(make('p', { class: 'finder-fault' }, ask.postcodeUnclear))
    if (found.length === 1 && only) told.append(make('p', {}, names[only]))
    if (found.length > 1) told.append(which(found))
  })

  return {
    element: make(
      'div',
      { class: 'finder-place' },
      make('label', { class: 'finder-field' }, make('span', {}, ask.land), select),
      make('label', { class: 'finder-field' }, make('span', {}, ask.postcode), postcode),
      told,
    ),
    read: (): Land | null => (select.value === '' ? null : (select.value as Land)),
    clear: () => told.replaceChildren(),
  }
}
