import type { DeskWords } from '@zop/content/desk'
import type { Card } from '@zop/wire'

/** For whom they write; null for `person`, which the site sends without having asked. */
export const audienceOf = ({ audience }: Card['opening'], { lanes }: DeskWords): string | null => (audience === 'person' ? null : lanes.audiences[audience])

/** Language, and for whom they write where that is known. */
export const openingOf = (opening: Card['opening'], words: DeskWords): string =>
  [words.spoken[opening.language], audienceOf(opening, words)].filter(Boolean).join(' · ')
