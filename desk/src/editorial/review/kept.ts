import { holds, sourceOf } from '@zop/pages'
import type { DocumentStanding } from '@zop/wire'

interface Given {
  readonly standings: readonly DocumentStanding[]
  readonly published: (standing: DocumentStanding) => string | null
}

/** The languages whose public translations would go on standing for a German page although it says something else than what they were made from: because whoever has changed it says that only the wording is another. */
export const keptIn = (name: string, text: string, { standings, published }: Given): readonly string[] =>
  standings.flatMap((standing) => {
    const [kind, language = '', page] = standing.id.split('.')
    const translation = kind === 'page' && page === name && language !== 'de' ? published(standing) : null
    return translation !== null && holds(text, translation) && !translation.includes(sourceOf(text)) ? [language] : []
  })

/** The languages whose public translations would no longer hold once this German text is public: there another language would be shown. */
export const fallingBack = (name: string, text: string, { standings, published }: Given): readonly string[] => {
  const before = standings.find(({ id }) => id === `page.de.${name}`)
  const master = before ? published(before) : null
  return standings.flatMap((standing) => {
    const [kind, language = '', page] = standing.id.split('.')
    const translation = kind === 'page' && page === name && language !== 'de' ? published(standing) : null
    return translation !== null && master !== null && holds(master, translation) && !holds(text, translation) ? [language] : []
  })
}
