import { shippedBlocks } from '@zop/content/desk'
import type { Language, TextBlock } from '@zop/wire'

type Origin = 'personal' | 'centre' | 'umbrella' | 'shipped'

/** A text block as the palette offers it. */
export interface Choice {
  readonly id: string
  readonly language: string
  readonly title: string
  readonly text: string
  readonly from: Origin
}

/** What there is to choose from. The shipped ones stand in until the umbrella has its own. */
export const choicesOf = ({ personal, centre, umbrella }: Readonly<Record<'personal' | 'centre' | 'umbrella', readonly TextBlock[]>>): readonly Choice[] => {
  const marked = (blocks: readonly TextBlock[], from: Origin): readonly Choice[] => blocks.map((block) => ({ ...block, from }))
  const shipped = (Object.keys(shippedBlocks) as Language[]).flatMap((language) =>
    shippedBlocks[language].map((block): Choice => ({ ...block, id: `${language}-${block.id}`, language, from: 'shipped' })),
  )
  return [...marked(personal, 'personal'), ...marked(centre, 'centre'), ...(umbrella.length > 0 ? marked(umbrella, 'umbrella') : shipped)]
}

/** As people type it: without case and without marks on letters. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Those that hold every typed word, in the title first; only of that language unless all are wanted. */
export const found = (choices: readonly Choice[], { typed, language, all }: { typed: string; language: string; all: boolean }): readonly Choice[] => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const inAll = (text: string): boolean => wanted.every((word) => plain(text).includes(word))
  const rank = ({ title }: Choice): number => (inAll(title) ? 0 : 1)
  return choices
    .filter((choice) => (all || choice.language.split('-')[0] === language) && inAll(`${choice.title} ${choice.text}`))
    .toSorted((a, b) => Number(b.language === language) - Number(a.language === language) || rank(a) - rank(b))
}
