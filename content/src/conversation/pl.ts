import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  title: 'Notatki',
  titleNew: '({n}) Notatki',
  language: 'Język',
  demo: 'Wersja pokazowa: wszystkie poradnie i osoby na tej stronie są zmyślone.',

  before: {
    gone: 'Masz tu już rozpoczętą rozmowę? Na tym urządzeniu już jej nie ma. Możesz ją ponownie otworzyć kodem dostępu. Bez kodu zostanie usunięta najpóźniej po 30 minutach.',
    returned: 'Wracam do rozmowy',
    letter: 'Wolę napisać wiadomość',
    letterMore: 'Nie musisz czekać. Wracasz tu z kodem dostępu i czytasz odpowiedź.',
    chat: 'Wolę pisać na czacie',
    asked: 'Chcę pisać w języku:',
    heading: 'Zanim napiszesz',
    readers: {
      question: 'Kto to czyta?',
      checking: 'Twoja przeglądarka właśnie to sprawdza.',
      answer: {
        one: 'Osoby z jednej poradni mogą to czytać, dopóki ktoś nie odpowie.',
        few: 'Osoby z {n} poradni mogą to czytać, dopóki ktoś nie odpowie.',
        many: 'Osoby z {n} poradni mogą to czytać, dopóki ktoś nie odpowie.',
        other: 'Osoby z {n} poradni mogą to czytać, dopóki ktoś nie odpowie.',
      },
    },
    limits: {
      question: 'Czego nie możemy obiecać?',
      answer: 'Sąd może wezwać osoby z poradni na świadków. Gdy zagrożone jest czyjeś życie lub dziecko, być może muszą wezwać pomoc.',
    },
    safe: {
      question: 'Czy teraz jest bezpiecznie?',
      answer: 'Ktoś patrzy na Twój ekran? To lepiej później. „Szybkie wyjście” od razu wszystko czyści.',
    },
    stored: {
      question: 'Co jest przechowywane?',
      answer: 'Nic nie zostaje. Wszystko jest usuwane po zakończeniu czatu albo 30 minut po Twoim wyjściu.',
      letter: 'Twoja wiadomość czeka tu zaszyfrowana: 30 dni od ostatniej wiadomości. Możesz wybrać 7 lub 90 dni i w każdej chwili wszystko usunąć.',
    },
    agree: 'Zgadzam się, dalej',
    agreeClosed: 'Na czacie Twoja wiadomość zostanie przeczytana dopiero, gdy ktoś przyjdzie, i tylko jeśli ta strona będzie wtedy otwarta.',
  },

  strip: {
    label: 'Kto tu jest',
    pool: {
      one: 'Osoby z jednej poradni, dopóki ktoś nie odpowie',
      few: 'Osoby z {n} poradni, dopóki ktoś nie odpowie',
      many: 'Osoby z {n} poradni, dopóki ktoś nie odpowie',
      other: 'Osoby z {n} poradni, dopóki ktoś nie odpowie',
    },
    checked: 'sprawdzono',
    unchecked: 'już niepotwierdzone',
    standIn: 'zastępstwo: {name}',
    away: '{name} nie ma teraz połączenia. Poczekaj chwilę.',
    covered: '{name} nie ma teraz połączenia. {other} też to czyta i może odpowiedzieć.',
    kept: 'Niczego nie przechowujemy.',
    keptUntil: 'Przechowujemy do {date}',
    letter: 'Przechowamy, gdy tylko wyślesz.',
    alone: 'Teraz nikt tego nie czyta.',
    what: 'Co dokładnie?',
    comeBack: 'Wrócę później',
  },

  write: {
    form: 'Pisanie',
    label: 'Twoja wiadomość',
    send: 'Wyślij',
    sealing: 'Szyfrowanie',
    first: 'Napisz, co chcesz. Wystarczy jedno zdanie. Rozmowa zaczyna się po naciśnięciu „Wyślij”.',
    letter: 'Napisz, co chcesz. Wystarczy jedno zdanie. Przed wysłaniem dostaniesz kod dostępu.',
    next: 'Dalej do kodu dostępu',
    end: 'Zakończ rozmowę',
    keys: 'Ctrl + Enter wysyła. Enter zaczyna nowy wiersz.',
  },

  waiting: {
    heading: 'Twoja wiadomość już tu jest.',
    arriving: 'Wysyłamy Twoją wiadomość.',
    letter: 'Twoja wiadomość dotarła.',
    answerBy: 'Odpowiedź najpóźniej: {date}.',
    letterMore: 'Możesz teraz opuścić tę stronę i wrócić z kodem dostępu. Jeśli zostaniesz, zrobi się z tego czat, gdy tylko ktoś przyjdzie.',
    back: 'Znów czekasz.',
    unread: 'Kto teraz czyta, zna tylko to, co zostało przekazane za Twoją zgodą. Napisz, o co chodzi.',
    keep: 'Wrócę później',
    keepMore: 'Jeśli telefon zamknie tę stronę, bez kodu dostępu wszystko przepadnie.',
    kept: 'Rozmowa jest przechowywana. Możesz wyjść i wrócić z kodem.',
    more: 'Więcej: czas, dźwięk, telefon',
    place: { one: 'Teraz Twoja kolej.', few: 'Twoje miejsce w kolejce: {n}.', many: 'Twoje miejsce w kolejce: {n}.', other: 'Twoje miejsce w kolejce: {n}.' },
    onDuty: {
      one: 'Dyżur ma jedna osoba z poradni.',
      few: 'Dyżur mają {n} osoby z poradni.',
      many: 'Dyżur ma {n} osób z poradni.',
      other: 'Dyżur ma {n} osoby z poradni.',
    },
    nobody: 'Teraz nikt nie może odpowiedzieć.',
    read: 'Twoja wiadomość zostanie przeczytana, jeśli ktoś przyjdzie, a ta strona będzie nadal otwarta.',
    readKept: 'Twoja wiadomość zostanie przeczytana, gdy tylko ktoś przyjdzie.',
    call: 'Wolisz zadzwonić?',
  },

  log: {
    label: 'Rozmowa',
    you: 'Ty',
    begun: 'Zaszyfrowane. Serwer nie może tego czytać.',
    taken: '{name} już tu jest. Od teraz nikt inny tego nie czyta.',
    takenWith: '{name} już tu jest. Od teraz czytają: {all}. Nikt więcej.',
    marks: { sending: 'wysyłanie', sent: 'wysłano', arrived: 'dotarło', held: 'nie wysłano' },
    again: 'Wyślij jeszcze raz',
    older: 'Pokaż jeszcze starsze',
    former: '{name} nie należy już do żadnej poradni',
    newer: 'Zobacz nową wiadomość',
  },

  lost: 'Brak połączenia. Twój tekst zostaje tutaj. Próbujemy dalej.',
  trouble: {
    sealing: 'Szyfrowanie się nie udało. Nic nie zostało wysłane. Twój tekst nadal tu jest. Spróbuj jeszcze raz.',
    slow: 'Szyfrowanie trwa za długo. Nic nie zostało wysłane. Twój tekst nadal tu jest. Spróbuj jeszcze raz.',
    busy: 'Serwer nie może teraz niczego zapisać. Twój tekst zostaje tutaj. Próbujemy dalej.',
    unchecked: 'Twoja przeglądarka nie mogła teraz sprawdzić, kto ma prawo czytać. Dlatego nic nie wysłała. Twój tekst nadal tu jest. Spróbuj jeszcze raz.',
  },

  refused: {
    unreachable: 'Serwer nie odpowiada. Próbujemy dalej.',
    call: 'Zadzwonić można zawsze:',
  },

  close: 'Zamknij',

  later: {
    loading: 'Chwileczkę.',
    missing:
      'Ta część strony się nie wczytała. Rozmowa trwa dalej, Twój tekst zostaje. Jeśli „Wczytaj ponownie” nie pomaga, strona została odnowiona. Wtedy wczytaj ją całą od nowa. Bez kodu dostępu rozmowa wtedy przepadnie.',
    again: 'Wczytaj ponownie',
  },

  more: {
    file: 'Plik',
    voice: 'Wiadomość głosowa',
    early: 'Będzie to możliwe, gdy ktoś Ci odpowie.',
    drop: 'Upuść plik tutaj',
  },

  bug: 'To nasz błąd. Jeśli coś przestało działać, zacznij od nowa albo zadzwoń. Numer błędu: {id}',

  bar: { danger: 'Zagrożenie?', exit: 'Szybkie wyjście' },
} as const satisfies Like<typeof de>
