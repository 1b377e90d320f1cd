import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  heading: 'Co jest o mnie przechowywane?',
  loading: 'Pytamy serwer.',
  unreachable: 'Serwer teraz nie odpowiada. Spróbuj jeszcze raz.',
  again: 'Zapytaj jeszcze raz',
  since: 'Początek tej rozmowy: {date}.',
  kept: 'Rozmowa będzie przechowywana do {date}, jeśli nikt już nic nie napisze. To {days} dni od ostatniej wiadomości.',
  notKept: 'Niczego nie przechowujemy. Wszystko jest usuwane po zakończeniu czatu albo 30 minut po Twoim wyjściu.',
  messages: {
    one: 'Jedna wiadomość, {size}.',
    few: 'Wiadomości Twoje i nasze oraz znaki takie jak „dotarło”: razem {n}, {size}.',
    many: 'Wiadomości Twoje i nasze oraz znaki takie jak „dotarło”: razem {n}, {size}.',
    other: 'Wiadomości Twoje i nasze oraz znaki takie jak „dotarło”: razem {n}, {size}.',
  },
  between: 'Od {oldest} do {newest}.',
  files: { one: 'Jeden plik, {size}.', few: '{n} pliki, {size}.', many: '{n} plików, {size}.', other: '{n} pliku, {size}.' },
  noFiles: 'Brak plików.',
  records: 'Lista, kto i od kiedy mógł czytać, {size}.',
  notes: {
    none: 'Brak notatek osób z poradni.',
    some: {
      one: 'Jedna notatka osób z poradni, {size}.',
      few: '{n} notatki osób z poradni, {size}.',
      many: '{n} notatek osób z poradni, {size}.',
      other: '{n} notatki osób z poradni, {size}.',
    },
    newest: 'Ostatnia: {date}.',
    until: 'Zostaną usunięte najpóźniej {date}.',
    ask: 'O treść notatek możesz zapytać w rozmowie. Napisz na przykład: „Co jest o mnie w notatkach?”',
  },
  exports: {
    none: 'Nikt nie zrobił kopii do własnych akt.',
    some: 'Za Twoją zgodą ktoś zrobił kopię do własnych akt: {dates}.',
    there: 'Ta kopia jest w poradni. Stąd nie możemy jej usunąć. Zapytaj o nią w poradni.',
  },
  unreadable: 'Serwer nie może tego czytać. Widzi tylko liczby, rozmiary, godziny, Twój język i to, kto odpowiada.',
  consent: 'Za Twoją zgodą czyta to inna poradnia.',
  withdraw: 'Cofam moją zgodę',
  erase: {
    button: 'Usuń wszystko teraz',
    heading: 'Chcesz wszystko usunąć?',
    text: 'Wtedy wszystko od razu znika: tutaj, na serwerze i u osób z poradni. Twój kod dostępu niczego już nie otworzy. Nie da się tego przywrócić.',
    yes: 'Tak, usuń wszystko',
    no: 'Nie, nic nie usuwaj',
    working: 'Usuwamy wszystko. Zostaw tę stronę jeszcze chwilę otwartą.',
    trouble: 'Usunięcie nie jest jeszcze potwierdzone. Próbujemy dalej.',
  },
  back: 'Wróć do rozmowy',
} as const satisfies Like<typeof de>
