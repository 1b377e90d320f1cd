import type { DeskWords } from '@zop/content/desk'
import { languageName } from '../../words/spoken.ts'
import type { Cell } from './grid.ts'

/** What a duty lacks, in words, worst first. */
export const lackOf = (say: DeskWords, { lack }: Pick<Cell, 'lack'>): readonly string[] => {
  const { cell } = say.plan
  return [
    ...(lack.missing > 0 ? [cell.missing(lack.missing)] : []),
    ...lack.languages.map((tag) => cell.language(languageName(say, tag))),
    ...(lack.experienced ? [cell.experienced] : []),
    ...(lack.missing === 0 && lack.thin > 0 ? [cell.wants(lack.thin)] : []),
  ]
}
