import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  heading: 'Nagraj wiadomość głosową',
  before:
    'Po głosie można Cię rozpoznać. Czy ktoś może Cię teraz słyszeć? Nagrywanie rusza dopiero, gdy naciśniesz „Zacznij nagrywać”. Wtedy przeglądarka zapyta o mikrofon.',
  start: 'Zacznij nagrywać',
  asking: 'Przeglądarka pyta o mikrofon. Zezwól na to.',
  recording: 'Trwa nagrywanie',
  level: 'Głośność',
  left: 'zostało {time}',
  lastSeconds: 'Zostało {n} s.',
  full: 'Minęło pięć minut. Nagranie jest zakończone.',
  stop: 'Zakończ nagrywanie',
  recorded: 'Nagranie, {time}. Nikt go jeszcze nie słyszał.',
  send: 'Wyślij nagranie',
  discard: 'Odrzuć',
  back: 'Wróć',
  again: 'Spróbuj ponownie',
  saved: 'Mikrofon jest znów wyłączony.',

  trouble: {
    denied: 'Mikrofon nie jest dozwolony. Zezwól na niego dla tej strony w ustawieniach przeglądarki. Możesz też pisać.',
    none: 'Przeglądarka nie znajduje mikrofonu. Możesz pisać.',
    busy: 'Z mikrofonu korzysta teraz inny program. Zamknij go i spróbuj jeszcze raz.',
    unable: 'Twoja przeglądarka nie może nagrywać dźwięku. Możesz pisać albo wysłać nagranie jako plik.',
    nothing: 'Nic się nie nagrało. Spróbuj jeszcze raz.',
    lost: 'Mikrofon się wyłączył. To, co nagrało się wcześniej, jest tutaj.',
  },

  note: 'Wiadomość głosowa, {time}',
  play: 'Odsłuchaj',
  playing: 'Zatrzymaj',
  unplayable: 'Twoja przeglądarka nie może odtworzyć tego nagrania. Możesz je zapisać.',
} as const satisfies Like<typeof de>
