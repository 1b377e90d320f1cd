import { deskLanguages, deskWords } from '@zop/content/desk'
import { language, switchLanguage } from '../words/language.ts'

/** Each language by its own name. */
export const LanguageSwitch = () => (
  <fieldset class="languages">
    <legend class="hidden">{deskWords[language.value].language.label}</legend>
    {deskLanguages.map((known) => (
      <button
        type="button"
        key={known}
        class="button plain"
        lang={known}
        aria-pressed={language.value === known}
        onClick={() => switchLanguage(localStorage, known)}
      >
        {deskWords[known].language[known]}
      </button>
    ))}
  </fieldset>
)
