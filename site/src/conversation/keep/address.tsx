import { laterWords } from '../view/words.ts'

/** On another device a code alone is no use: whoever comes back needs the address too. */
export const Address = () => (
  <p class="address">
    {laterWords().keep.address}{' '}
    <b dir="ltr" translate={false}>
      {location.host}
    </b>
  </p>
)
