import { ownNameOf } from '@zop/referral'
import { words } from '../words/language.ts'
import type { Card } from './card.ts'

/** A card as it stands in the conversation. */
export const CardShown = ({ card }: { card: Card }) => {
  const { referralCard: say } = words.value
  return (
    <div class="stack">
      <p class="soft">{say.sent}</p>
      <p>
        <b dir="auto">{card.name}</b>
      </p>
      {card.phones.map((number) => (
        <p key={number}>
          <bdi dir="ltr">{number}</bdi>
        </p>
      ))}
      <p>
        {say.languages}: {card.languages.map(ownNameOf).join(', ')}
      </p>
      {card.times.map((time) => (
        <p key={time} dir="auto">
          {time}
        </p>
      ))}
      {card.url === null ? null : <p>{card.url}</p>}
      {card.note === '' ? null : <p dir="auto">{card.note}</p>}
    </div>
  )
}
