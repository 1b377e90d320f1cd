import { spokenLanguages } from '@zop/wire'
import { words } from '../../words/language.ts'
import { languageName } from '../../words/spoken.ts'

export const toggled = <T,>(list: readonly T[], one: T): readonly T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one])

/** Languages, each to be switched on and off. */
export const LanguagePicks = ({ languages, change }: { languages: readonly string[]; change: (to: readonly string[]) => void }) => (
  <div class="languages">
    {[...new Set([...spokenLanguages, ...languages])].map((tag) => (
      <button key={tag} type="button" class="button plain" aria-pressed={languages.includes(tag)} onClick={() => change(toggled(languages, tag))}>
        {languageName(words.value, tag)}
      </button>
    ))}
  </div>
)
