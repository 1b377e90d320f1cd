import { useSignal } from '@preact/signals'
import { localeOf } from '@zop/content'
import { finderWords } from '@zop/content/finder'
import { findCentres, helpText, type Match, nothingAsked, ownNameOf, reasonText } from '@zop/referral'
import { type HelpTerm, type Land, type Listing, lands, listingTerms, type SpokenLanguage, spokenLanguages } from '@zop/wire'
import { Plus } from 'lucide'
import { Icon } from '../look/icon.tsx'
import { unaided } from '../look/unaided.ts'
import { language, words } from '../words/language.ts'

interface Props {
  readonly listings: readonly Listing[]
  /** What the person wants to be spoken with in. */
  readonly spoken: SpokenLanguage
  /** Milliseconds since 1970. */
  readonly now: number
  readonly choose: (match: Match) => void
}

interface PickProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly pick: (value: string) => void
}

const Pick = ({ label, value, options, pick }: PickProps) => (
  <label class="stack">
    {label}
    <select class="box" autocomplete="off" value={value} onChange={({ currentTarget }) => pick(currentTarget.value)}>
      <option value="">{words.value.referralCard.any}</option>
      {options.map(([code, text]) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

/** More than these nobody reads while somebody waits. */
const most = 10

/** Those that the public finder would name, with its reasons. */
export const FoundList = ({ listings, spoken, now, choose }: Props) => {
  const { referralCard: say } = words.value
  const telling = { words: finderWords[language.value], locale: localeOf(language.value) }
  const [wanted, land, help, typed] = [useSignal<string>(spoken), useSignal(''), useSignal(''), useSignal('')]
  const need = {
    ...nothingAsked,
    language: wanted.value || null,
    lands: land.value === '' ? [] : [land.value as Land],
    help: help.value === '' ? [] : [help.value as HelpTerm],
  }
  const plain = typed.value.trim().toLocaleLowerCase()
  const found = findCentres(need, listings, now).filter((entry) => entry.kind === 'centre')
  const shown = found.filter(({ centre }) => centre.name.toLocaleLowerCase().includes(plain))
  const set = (to: typeof wanted) => (value: string) => {
    to.value = value
  }
  return (
    <>
      <Pick label={say.language} value={wanted.value} options={spokenLanguages.map((code) => [code, ownNameOf(code)] as const)} pick={set(wanted)} />
      <Pick label={say.land} value={land.value} options={lands.map((code) => [code, telling.words.lands[code]] as const)} pick={set(land)} />
      <Pick label={say.help} value={help.value} options={listingTerms.help.map((code) => [code, telling.words.terms.help[code]] as const)} pick={set(help)} />
      <label class="stack">
        {say.typed}
        <input class="box" {...unaided} value={typed.value} onInput={({ currentTarget }) => set(typed)(currentTarget.value)} />
      </label>
      <p role="status">{say.found(shown.length)}</p>
      <ul class="rows">
        {shown.slice(0, most).map((match) => (
          <li key={match.centre.id} class="row">
            <p class="row-text">
              <b>{match.centre.name}</b>
              <span class="soft block">{helpText(match.service, telling)}</span>
              {match.reasons.map((reason) => (
                <span key={reason.code} class="soft block">
                  {reasonText(reason, telling)}
                </span>
              ))}
            </p>
            <button type="button" class="button quiet" onClick={() => choose(match)}>
              <Icon of={Plus} />
              {say.choose(match.centre.name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
