export { chooseLanguage, draftLanguages, type Language, languageNames, languages, localeOf, type OwnName, spokenOf } from './language.ts'
export { type PhoneNumber, phoneNumbers } from './phone/numbers.ts'
export { spokenNames } from './spoken.ts'
export { count, fill, type Like, type Plural } from './words.ts'
