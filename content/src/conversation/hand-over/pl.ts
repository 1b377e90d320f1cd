import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  checking: 'Twoja przeglądarka właśnie sprawdza, kto to jest.',
  unchecked: {
    heading: 'W przekazaniu rozmowy coś się nie zgadza',
    text: 'Pojawiła się propozycja przekazania rozmowy. Twoja przeglądarka nie mogła jednak sprawdzić, kto by ją wtedy czytał. Dlatego nic się nie dzieje. Zapytaj o to w rozmowie.',
    hide: 'Ukryj',
  },

  ask: {
    heading: 'Chcesz, żeby pomogła Ci inna poradnia?',
    short: '{name} proponuje zmianę. Zamiast tej osoby ({name}) pisałyby z Tobą dalej: {people}, {centre}.',
    more: 'Zobacz więcej i zdecyduj',
    notYet: 'Zdecyduję później',
    by: '{name} proponuje, żeby dalej pisała z Tobą inna poradnia: {centre}.',
    who: 'Kto by to czytał?',
    answers: 'odpowiada Ci',
    standsIn: 'czyta w zastępstwie',
    checked: 'sprawdzono',
    onlyThey: '{name} nie będzie już tego czytać.',
    until: 'Jak długo?',
    untilText: 'Do {date}. Potem Twoja zgoda przestaje obowiązywać. Możesz ją też cofnąć wcześniej, w każdej chwili.',
    passing: 'Co ma wiedzieć nowa poradnia?',
    suggested: 'Proponuje: {name}',
    nothing: 'Nic. Wolę opowiedzieć po swojemu.',
    summary: 'Streszczenie. Mogę je wcześniej zmienić.',
    parts: 'Wybrane przeze mnie dni z tej rozmowy.',
    all: 'Cała dotychczasowa rozmowa.',
    summaryLabel: 'Streszczenie: nowa poradnia dostanie je jako pierwszą wiadomość od Ciebie.',
    summaryFrom: 'Autor tekstu: {name}. Możesz wszystko zmienić lub usunąć.',
    partsLabel: 'Które dni?',
    partsNone: 'Wybierz co najmniej jeden dzień albo wybierz powyżej „Nic”.',
    summaryNone: 'Streszczenie jest puste. Napisz coś albo wybierz powyżej „Nic”.',
    notes: 'Notatki, które osoby z poradni robią dla siebie, nigdy nie są przekazywane.',
    no: 'Odmowa nic nie kosztuje.',
    free: 'Odmowa nic nie kosztuje. Wtedy wszystko zostaje po staremu.',
    consent: 'Mówiąc „tak”, wyrażasz zgodę w rozumieniu przepisów o ochronie danych.',
    agree: 'Tak, zgadzam się',
    refuse: 'Nie, niech tak zostanie',
    later: 'Nie musisz decydować od razu. Możesz pisać dalej i najpierw o coś zapytać.',
  },

  working: {
    agreeing: 'Szyfrujemy i zapisujemy przekazanie rozmowy.',
    refusing: 'Wysyłamy Twoją odmowę.',
    withdrawing: 'Cofamy Twoją zgodę.',
    changing: 'Zapisywanie.',
  },
  failed: {
    lost: 'W międzyczasie coś się zmieniło. Popatrz jeszcze raz i dopiero potem zdecyduj.',
    hidden:
      'Serwer mówi, że coś się tu zmieniło, ale nie pokazuje tego Twojej przeglądarce. Dlatego nadal obowiązuje to, co jest powyżej. Spróbuj jeszcze raz.',
    unreachable: 'Brak połączenia. Nic się nie stało. Spróbuj jeszcze raz.',
    refused: 'Serwer tego nie przyjął. Nic się nie stało. Spróbuj jeszcze raz.',
    sealing: 'Szyfrowanie się nie udało. Nic się nie stało. Spróbuj jeszcze raz.',
    nobody: 'Nie ma już nikogo z tych osób. Wybierz coś innego.',
    summary: 'Przekazanie rozmowy jest ważne. Tylko streszczenie nie zostało jeszcze wysłane.',
    summaryAgain: 'Wyślij streszczenie',
  },

  refusedDone: 'Wybrano „nie”. Wszystko zostaje po staremu.',

  receipt: {
    given: '{date}: Twoja zgoda. Teraz czyta {centre}, do {until}.',
    passed: {
      nothing: 'Z wcześniejszej rozmowy nic nie zostało przekazane.',
      summary: 'Przekazano Twoje streszczenie i nic więcej.',
      all: 'Przekazano całą dotychczasową rozmowę.',
      parts: {
        one: 'Przekazano jeden dzień rozmowy.',
        few: 'Przekazano {n} dni rozmowy.',
        many: 'Przekazano {n} dni rozmowy.',
        other: 'Przekazano {n} dnia rozmowy.',
      },
    },
    withdrawn: '{date}: cofnięto Twoją zgodę. Od tej pory nikt poza Tobą tego nie czyta.',
    pool: 'Od {date} rozmowa znów czeka na odpowiedź. Osoby ze wszystkich poradni mogą czytać nowe wiadomości, dopóki ktoś nie odpowie.',
    returned: 'Od {date} znów czytają: {names}.',
  },

  standing: {
    heading: 'Chcesz cofnąć swoją zgodę?',
    what: 'Wtedy {centre} od razu przestaje czytać nowe wiadomości, a klucze do wszystkich dotychczasowych zostaną tam usunięte. Tego, co ktoś już przeczytał, nie da się cofnąć.',
    next: 'Potem zapytamy, kto ma pisać z Tobą zamiast tej poradni.',
    yes: 'Tak, cofam zgodę',
    no: 'Nie, niech tak zostanie',
  },

  after: {
    heading: 'Kto ma teraz z Tobą pisać?',
    alone: 'W tej chwili nikt poza Tobą tego nie czyta.',
    expired: 'Twoja zgoda ({centre}) obowiązywała do {date}. Dlatego Twoja przeglądarka nic już tam nie wysyła.',
    previous: 'Znowu {names}, {centre}',
    pool: 'Osoby ze wszystkich poradni, dopóki ktoś nie odpowie',
    nobody: 'Na razie nikt',
    stay: 'Niech tak zostanie',
    history: 'Co wolno im przeczytać z wcześniejszej rozmowy?',
    historyNone: 'Nic z wcześniejszej rozmowy',
    historyParts: 'Tylko te dni:',
    historyAll: 'Całą wcześniejszą rozmowę',
    choose: 'Dalej w ten sposób',
    typed: 'Wpisany tekst zostaje tutaj. Nie został wysłany.',
    open: 'Wybierz, kto czyta',
  },

  part: { yours: 'Ty: {text}', theirs: '{name}: {text}' },

  copy: {
    heading: 'Czy {name} może zachować kopię?',
    text: '{name} prosi o zgodę na zachowanie tej rozmowy poza tą stroną.',
    reason: 'Powód:',
    more: 'Zobacz więcej i zdecyduj',
    notYet: 'Zdecyduję później',
    what: 'Kopia jest zaszyfrowana. Nie możemy jej później usunąć, a sąd może jej zażądać. W „Co jest o mnie przechowywane?” zobaczysz, że istnieje.',
    free: 'Odmowa nic nie kosztuje.',
    yes: 'Tak, pozwalam na kopię',
    no: 'Nie, bez kopii',
    working: 'Wysyłamy Twoją zgodę.',
    agreed: 'Twoja zgoda na kopię jest zapisana.',
    refused: 'Nie będzie żadnej kopii. {name} dowie się o tym tylko z Twojej wiadomości.',
  },
} as const satisfies Like<typeof de>
