import { words } from '../../words/language.ts'
import { languageName } from '../board/lack.ts'

/** Languages that may be asked for, or spoken. */
const spoken = ['de', 'en', 'ar', 'bg', 'pl', 'ro', 'ru', 'uk', 'tr', 'fr', 'es', 'vi', 'hu', 'fa'] as const

export const toggled = <T,>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

/** Languages, each to be switched on and off. */
export const LanguagePicks = ({ languages, change }: { languages: readonly string[]; change: (to: readonly string[]) => void }) => (
  <div class="languages">
    {[...new Set([...spoken, ...languages])].map((tag) => (
      <button key={tag} type="button" class="button plain" aria-pressed={languages.includes(tag)} onClick={() => change(toggled(languages, tag))}>
        {languageName(words.value, tag)}
      </button>
    ))}
  </div>
)
