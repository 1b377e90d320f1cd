import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  start: 'Pierwsza strona',
  path: 'Tu jesteś',
  foot: 'O tych stronach',

  doors: {
    heading: 'Co chcesz przeczytać?',
    me: { title: 'Dla mnie', heading: 'Dla mnie', text: 'Co się z Tobą dzieje, jakie masz prawa i co możesz teraz zrobić.' },
    relatives: { title: 'Dla kogoś innego', heading: 'Martwię się o kogoś', text: 'Po czym to poznać, jak o tym rozmawiać i czego lepiej nie robić.' },
    professionals: {
      title: 'Dla specjalistów',
      heading: 'Dla specjalistów',
      text: 'Jak rozpoznać sygnały, jak dobrze zacząć, jakie są obowiązki i jak poprosić o radę.',
    },
  },

  next: 'Czytaj dalej',
  elsewhere: 'inna strona internetowa',
  media: { sign: 'W języku migowym', audio: 'Do słuchania' },

  sources: { heading: 'Skąd to wiemy', seen: 'przeczytano {date}' },

  state: {
    heading: 'Jak aktualna jest ta strona',
    reviewed: 'Ostatnio przejrzano: {date}.',
    again: 'Przejrzymy ją ponownie najpóźniej {date}.',
    checked: 'Sprawdzone przez organizację koordynującą.',
    unchecked: 'Organizacja koordynująca jeszcze to sprawdzi.',
    overdue: 'Ta strona miała być ponownie sprawdzona do {date}. Coś mogło się zmienić. Zapytaj nas, zanim coś zrobisz.',
    draft: 'To tłumaczenie jest wersją roboczą. Nie sprawdził go jeszcze nikt, kto mówi w tym języku od dziecka.',
    fallback: 'Tej strony nie ma jeszcze w Twoim języku albo tłumaczenie jest nieaktualne. Tutaj jest w tym języku: {language}.',
  },

  reach: {
    heading: 'Napisz do nas lub zadzwoń',
    text: 'Anonimowo i bezpłatnie. To Ty decydujesz, co powiesz.',
    consult: 'Zacznij konsultację na czacie',
    numbers: 'Numery telefonów',
    finder: 'Znajdź poradnię',
    withoutScript: 'Czat wymaga JavaScriptu. Zadzwonić można zawsze.',
  },

  card: {
    link: 'Wydrukuj małą kartę',
    title: 'Karta do zabrania ze sobą',
    text: 'Wydrukuj tę kartę i złóż ją. Jest wielkości pocztówki (A6). Nie masz drukarki? Przepisz numery ręcznie albo naucz się jednego na pamięć.',
    warning: 'Zabierz kartę tylko wtedy, gdy nie może jej znaleźć nikt, kogo się boisz.',
    back: 'Wróć do całego tekstu',
  },

  numbers: { title: 'Numery telefonów', description: 'Numery w Niemczech, na które można dzwonić bezpłatnie.' },

  search: {
    title: 'Szukaj',
    description: 'Wszystkie strony i wyszukiwanie, które zostaje na Twoim urządzeniu.',
    label: 'Czego szukasz?',
    private: 'Szukamy tylko na Twoim urządzeniu. To, co wpiszesz, nie opuszcza tej strony.',
    found: { one: 'Znaleziono jedną stronę', few: 'Znaleziono {n} strony', many: 'Znaleziono {n} stron', other: 'Znaleziono {n} strony' },
    none: 'Nic nie znaleziono. Spróbuj innego słowa albo zobacz poniżej listę wszystkich stron.',
    failed: 'Wyszukiwanie teraz nie działa. Poniżej są wszystkie strony.',
    all: 'Wszystkie strony',
    about: 'O tych stronach',
  },

  finder: { title: 'Znajdź poradnię', description: 'Poradnie w Niemczech. Wyszukiwanie zostaje na Twoim urządzeniu.' },
} as const satisfies Like<typeof de>
