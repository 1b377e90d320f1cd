import { landsOfPostcode } from '@zop/referral'
import type { Land } from '@zop/wire'
import { make } from './element.ts'
import type { Page } from './page.ts'

/**
 * A Land, chosen or found by a postcode. One postcode can lie in several: then it is asked, and until it is answered all of them count. The postcode has no name, so no
 * form would ever send it. `read` is null where what was typed is no postcode: the box says so.
 */
export const placeQuestion = ({ words: { ask, lands: names } }: Page, lands: readonly Land[]) => {
  const select = make(
    'select',
    { autocomplete: 'off' },
    make('option', { value: '' }, ask.anyLand),
    ...lands.map((land) => make('option', { value: land }, names[land])),
  )
  const said = make('span', { class: 'finder-fault', id: 'finder-postcode-fault', 'aria-live': 'polite' })
  const postcode = make('input', { type: 'text', inputmode: 'numeric', maxlength: '5', autocomplete: 'off', 'aria-describedby': said.id })
  const told = make('div', { 'aria-live': 'polite' })
  let possible: readonly Land[] = []

  const faultOf = (code: string): string => {
    if (code === '' || possible.length > 0) return ''
    return /^\d{5}$/.test(code) ? ask.postcodeUnclear : ask.postcodeDigits
  }
  const blame = (text: string): void => {
    said.textContent = text
    postcode.setAttribute('aria-invalid', String(text !== ''))
  }
  const clear = (): void => {
    possible = []
    told.replaceChildren()
    blame('')
  }

  const which = (): HTMLElement =>
    make(
      'fieldset',
      {},
      make('legend', {}, ask.which),
      ...possible.map((land) => {
        const button = make('button', { type: 'button', class: 'button plain', 'aria-pressed': 'false' }, names[land])
        button.addEventListener('click', () => {
          select.value = land
          for (const other of told.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button))
        })
        return button
      }),
    )

  // Who chooses by hand has answered.
  select.addEventListener('change', () => {
    postcode.value = ''
    clear()
  })
  postcode.addEventListener('input', () => {
    const code = postcode.value.trim()
    // What an earlier postcode chose is no answer to another one.
    if (possible.length > 0) select.value = ''
    clear()
    if (code.length < 5) return
    possible = landsOfPostcode(code)
    const [only, ...others] = possible
    select.value = only && others.length === 0 ? only : ''
    if (only) told.append(others.length === 0 ? make('p', {}, names[only]) : which())
    else blame(faultOf(code))
  })

  return {
    element: make(
      'div',
      { class: 'finder-place' },
      make('label', { class: 'finder-field' }, make('span', {}, ask.land), select),
      make('label', { class: 'finder-field' }, make('span', {}, ask.postcode), postcode, said),
      told,
    ),
    read: (): readonly Land[] | null => {
      if (select.value !== '') return [select.value as Land]
      const fault = faultOf(postcode.value.trim())
      blame(fault)
      if (fault === '') return possible
      postcode.focus()
      return null
    },
    clear,
  }
}
