import { type DeskLanguage, type DeskWords, deskLanguages } from '@zop/content/desk'

/** What a language is called; its own tag where nobody has named it. */
export const languageName = ({ spoken }: Pick<DeskWords, 'spoken'>, tag: string): string =>
  Object.hasOwn(spoken, tag) ? spoken[tag as keyof typeof spoken] : tag

/** The language of our own texts for somebody who asked for `asked`: English where we have none in theirs, because more people read it. `instead`: it is not the one they asked for. */
export const textLanguage = (asked: string): { readonly language: DeskLanguage; readonly instead: boolean } => {
  const own = deskLanguages.find((one) => one === asked)
  return { language: own ?? 'en', instead: own === undefined }
}
