import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ar = {
  heading: 'لا يمكن الوصول إلينا هنا الآن.',
  text: 'غالبًا يعود كل شيء إلى العمل بعد بضع دقائق. عندها يمكنك فتح محادثتك من جديد برمز الدخول. من دون رمز يُرجى البدء من جديد.',
} as const satisfies Like<typeof de>
