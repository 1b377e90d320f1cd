export { chooseLanguage, type Language, languageNames, languages } from './language.ts'
export { type PhoneNumber, phoneNumbers } from './phone/numbers.ts'
export { type OwnName, spokenNames } from './spoken.ts'
export { count, fill, type Like, type Plural } from './words.ts'
