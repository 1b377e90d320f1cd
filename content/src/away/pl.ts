import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  heading: 'Teraz nie ma z nami tutaj połączenia.',
  text: 'Zwykle po kilku minutach wszystko znowu działa. Kodem dostępu możesz wtedy ponownie otworzyć swoją rozmowę. Bez kodu zacznij od nowa.',
} as const satisfies Like<typeof de>
