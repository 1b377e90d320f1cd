import type { Service } from '@zop/wire'
import { dayText } from '../editorial/said.ts'
import { language, words } from '../words/language.ts'

/** How many more a service takes and since when, as a line; empty where nobody has said it. */
export const capacityText = ({ capacities: [now] }: Service): string => {
  if (!now) return ''
  const { listing: say } = words.value
  return `${now.available === 0 ? say.isFull : say.isFree(now.available)}, ${say.updated(dayText(now.updated, language.value))}`
}
