import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  loading: 'Chwileczkę. Strona się wczytuje.',
  tooOld: 'Jeśli po minucie nic się tu nie pojawi, Twoja przeglądarka jest za stara albo połączenie nie działa. Wtedy zadzwoń:',
  old: 'Twoja przeglądarka jest za stara. Nie może bezpiecznie szyfrować wiadomości. Dlatego nie można tu pisać. Użyj nowszej przeglądarki albo zadzwoń:',
  withoutScript:
    'Czat wymaga JavaScriptu: za jego pomocą Twoja przeglądarka szyfruje każdą wiadomość, zanim opuści ona Twoje urządzenie. Bez JavaScriptu nie można tu pisać. Można zadzwonić:',
} as const satisfies Like<typeof de>
