import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ar = {
  heading: 'لا يمكن الوصول إلينا هنا الآن.',
  text: 'غالبًا يعود كل شيء إلى العمل بعد بضع دقائق. ما تم إرساله من قبل لا يضيع بسبب ذلك.',
} as const satisfies Like<typeof de>
