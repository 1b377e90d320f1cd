import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  header: 'Poradnia',
  title: 'Porady i wsparcie, anonimowo i bezpłatnie',
  description: 'Porady i wsparcie na czacie: anonimowo, bezpłatnie, bez rejestracji.',
  skip: 'Do treści',
  language: 'Język',

  demo: 'Wersja pokazowa: wszystkie poradnie i osoby na tej stronie są zmyślone.',

  live: {
    spoken: 'Języki:',
    spokenLater: 'W innych godzinach:',
    withoutScript: 'Bez JavaScriptu nie możemy pokazać, czy ktoś jest na czacie.',
  },

  first: {
    heading: 'Jesteśmy tu dla Ciebie.',
    lead: 'Wysłuchamy Cię. Decydujesz Ty.',
    facts: { free: 'bezpłatnie', anonymous: 'anonimowo', noAccount: 'bez rejestracji' },
    begin: 'Zacznij czat',
    letter: 'Napisz wiadomość',
    returned: 'Wracam do rozmowy',
    withoutScript:
      'Czat wymaga JavaScriptu: za jego pomocą Twoja przeglądarka szyfruje każdą wiadomość, zanim opuści ona Twoje urządzenie. Bez JavaScriptu nie można tu pisać. Zadzwonić można zawsze.',
  },

  steps: {
    heading: 'Co się dzieje, kiedy piszesz',
    read: { title: 'Czytasz cztery krótkie punkty.', text: 'Jest tam napisane, kto może czytać wiadomości i czego nie możemy obiecać.' },
    write: { title: 'Piszesz wiadomość.', text: 'Twoja przeglądarka szyfruje ją, zanim opuści ona urządzenie. Nie musisz podawać imienia.' },
    wait: { title: 'Czekasz, aż ktoś będzie dostępny.', text: 'Cały czas widzisz swoje miejsce w kolejce.' },
    talk: {
      title: 'Odpowiada osoba z poradni.',
      text: 'Od tej chwili zawsze widzisz, kto może czytać. W każdej chwili możesz przestać. Zachowujemy tylko to, co chcesz zachować.',
    },
  },

  limits: {
    heading: 'Czego nie możemy obiecać',
    witness: {
      title: 'W sądzie',
      text: 'Osoby z poradni muszą zachować tajemnicę. Sąd może je jednak wezwać na świadków. Wtedy nie wolno im milczeć.',
    },
    life: { title: 'Kiedy zagrożone jest życie', text: 'Wtedy być może będziemy musieli wezwać pomoc. Jeśli się da, najpierw porozmawiamy z Tobą.' },
    child: { title: 'Kiedy zagrożone jest dziecko', text: 'Wtedy obowiązują szczególne zasady. Zapytaj nas o nie, zanim o tym opowiesz.' },
    device: {
      title: 'Kiedy ktoś kontroluje Twoje urządzenie',
      text: 'Wtedy ta osoba może widzieć, co piszesz. Przed tym nie możemy Cię ochronić.',
    },
  },

  phone: {
    heading: 'Wolisz zadzwonić?',
    lead: 'Te numery nie należą do nas. Połączenie może zostać na liście połączeń w Twoim telefonie.',
    unchecked: 'Stan na: {date}. Organizacja koordynująca jeszcze to sprawdzi.',
  },

  bar: {
    danger: 'Zagrożenie?',
    exit: 'Szybkie wyjście',
  },
  exit: {
    heading: 'Jak szybko opuścić stronę',
    text: '„Szybkie wyjście” od razu czyści tę stronę i otwiera inną, neutralną. Na klawiaturze można też trzy razy nacisnąć Shift.',
    history: 'Strony przeczytane wcześniej zostają w historii Twojej przeglądarki.',
  },

  choose: { title: 'Poradnia', heading: 'Poradnia', lead: 'Wybierz język.' },
  lost: { title: 'Nie znaleziono', heading: 'Takiej strony nie ma.', text: 'Może w adresie jest literówka.', home: 'Do pierwszej strony' },
} as const satisfies Like<typeof de>
