import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  past: {
    heading: 'Witamy ponownie.',
    last: 'Ostatnio coś się tu działo: {date}. Jeśli to się nie zgadza, może ktoś jeszcze zna Twój kod.',
    readers: 'To, co teraz napiszesz, czytają: {names}.',
    pool: 'To, co teraz napiszesz, mogą czytać osoby ze wszystkich poradni, dopóki ktoś nie odpowie.',
    folded: 'Wcześniejsze wiadomości są zwinięte, na wypadek gdyby ktoś inny patrzył teraz na ekran.',
    unfold: 'Pokaż wcześniejsze wiadomości',
    older: 'Pokaż jeszcze starsze',
    loading: 'Wczytujemy starsze wiadomości.',
    failed: 'Nie udało się wczytać starszych wiadomości. Nic nie przepadło.',
    again: 'Spróbuj ponownie',
    start: 'Tu zaczyna się to, co zostało zachowane.',
  },

  trouble: {
    tooLong: 'Tekst jest za długi. Podziel go na kilka wiadomości.',
    limit: 'To było dużo wiadomości w krótkim czasie albo serwer jest bardzo zajęty. Twój tekst zostaje tutaj. Zaraz spróbujemy ponownie.',
    full: 'Teraz czeka bardzo wiele osób. Nie możemy przyjąć nowej rozmowy. Twój tekst zostaje tutaj, a my próbujemy dalej. Jeśli to pilne, zadzwoń.',
    refused: 'Serwer nie przyjął wiadomości. Twój tekst nadal tu jest. Spróbuj jeszcze raz albo zadzwoń.',
    readersChanged: 'Teraz czyta ktoś inny niż przedtem. Dlatego ta wiadomość nie została wysłana. Zobacz powyżej, kto tu jest.',
    ending: 'Zakończenie jeszcze się nie udało. Próbujemy dalej. Wszystko zostanie usunięte najpóźniej 30 minut po Twoim wyjściu.',
    code: 'W Twojej wiadomości jest kod dostępu. Dlatego nie została wysłana. Kod jest tylko dla Ciebie. Nikt od nas o niego nie pyta. Usuń go z tekstu.',
    visit: 'Twoja przeglądarka nie mogła teraz zapisać, kto czyta od tej chwili. Dlatego nic nie wysłała. Twój tekst nadal tu jest. Spróbuj jeszcze raz.',
    hidden:
      'Serwer mówi, że coś się tu zmieniło, ale nie pokazuje tego Twojej przeglądarce. Dlatego Twoja wiadomość nie została wysłana. Tekst nadal tu jest, a serwer nie może go przeczytać. Spróbuj jeszcze raz. Jeśli to nie pomoże, zadzwoń.',
    unconfirmed: 'Na serwerze nie ma teraz nic od Ciebie. Być może jednak jakaś wiadomość jest jeszcze w drodze. Za chwilę sprawdzimy ponownie.',
  },

  waiting: {
    span: 'Ostatnio trzeba było tu czekać od {least} do {most} min.',
    spanShort: 'Ostatnio trzeba było tu czekać mniej niż {most} min.',
    honestKept: 'Nie wiemy, ile to potrwa.',
    honest: 'Nie wiemy, ile to potrwa. Zostaw tę stronę otwartą.',
    sound: 'Dźwięk, gdy przyjdzie odpowiedź',
    soundMore: 'Tylko dopóki ta strona jest otwarta. Wtedy także w tytule widać liczbę.',
  },

  line: {
    changed: 'Od teraz czytają: {all}. Nikt więcej.',
    answers: '{name} Ci odpowiada.',
    missing: {
      one: 'Brakuje tu jednej wiadomości. Zapytaj o nią.',
      few: 'Brakuje tu {n} wiadomości. Zapytaj o nie.',
      many: 'Brakuje tu {n} wiadomości. Zapytaj o nie.',
      other: 'Brakuje tu {n} wiadomości. Zapytaj o nie.',
    },
    damaged: 'Przyszła tu wiadomość, której Twoja przeglądarka nie mogła otworzyć. Zapytaj o nią.',
    elsewhere:
      'Ta rozmowa jest otwarta także na innym urządzeniu albo w innym oknie. To nie Ty? W takim razie ktoś zna Twój kod. Nie pisz tu dalej albo usuń wszystko.',
    me: 'Tak, to ja',
    erase: 'Usuń wszystko',
    summary: '{name} proponuje to streszczenie dla innej poradni. Jest w Twojej rozmowie.',
    summaryShow: 'Przeczytaj streszczenie',
  },

  referral: {
    heading: '{name} proponuje Ci tę poradnię:',
    call: 'Zadzwoń',
    languages: 'Języki',
    times: 'Godziny',
    website: 'Strona internetowa poradni',
    hint: 'Decydujesz Ty. Połączenie może zostać na liście połączeń w Twoim telefonie.',
  },

  gone: {
    heading: '{name} już nie jest tutaj.',
    text: {
      one: 'Od minuty nikt nie ma połączenia. Nie wiemy dlaczego.',
      few: 'Od {n} minut nikt nie ma połączenia. Nie wiemy dlaczego.',
      many: 'Od {n} minut nikt nie ma połączenia. Nie wiemy dlaczego.',
      other: 'Od {n} minuty nikt nie ma połączenia. Nie wiemy dlaczego.',
    },
    now: 'Przed chwilą połączenie się urwało. Nie wiemy dlaczego.',
    wait: 'Czekam',
    waitMore: 'Może to tylko przerwa w połączeniu. Inne osoby z poradni już o tym wiedzą.',
    pool: 'Wróć do kolejki',
    poolMore: 'Wtedy może odpowiedzieć ktoś inny, także z innej poradni.',
    keep: 'Zachowaj i wróć później',
    keepMore: 'Wtedy możesz wyjść. Z kodem dostępu później przeczytasz odpowiedź.',
    letter: 'Po prostu pisz dalej. Twoja wiadomość zostanie przeczytana, gdy tylko ktoś wróci.',
    chat: 'Możesz pisać dalej. Dopóki ta strona jest otwarta, nic nie przepadnie.',
  },

  muted: {
    heading: 'Teraz nie można tu niczego wysłać.',
    text: 'Poradnia zrobiła przerwę. Koniec przerwy: {date}. Potem można tu znów pisać. Wpisany tekst zostaje, dopóki ta strona jest otwarta.',
    call: 'Jeśli potrzebujesz pomocy teraz:',
  },

  stopped: {
    expired: {
      heading: 'Teraz nie można tu pisać.',
      text: 'Twoja przeglądarka nie może już sprawdzić, kto przeczyta Twoją wiadomość. Dlatego nic nie wysyła. Może data na Twoim urządzeniu jest błędna. Sprawdź datę i godzinę.',
      next: 'Twoja przeglądarka próbuje dalej, dopóki ta strona jest otwarta. Gdy to się uda, można tu znów pisać.',
    },
    unvouched: {
      heading: 'Twoja przeglądarka nic już stąd nie wysyła.',
      text: 'Żadna poradnia nie ręczy już za tę osobę: {name}. Prosimy, nie pisz tu dalej.',
      next: 'Ta osoba ({name}) mogła przeczytać wszystko, co zostało wysłane wcześniej. Możesz zacząć nową rozmowę. Wtedy odpowie ktoś inny.',
    },
    nobody: {
      heading: 'Nie ma już nikogo z osób, które to czytały.',
      text: 'Żadna poradnia nie ręczy już za te osoby. Dlatego Twoja przeglądarka nic im nie wysyła.',
      next: 'Możesz wrócić do kolejki. Wtedy odpowie ktoś inny. Możesz też zacząć od nowa.',
    },
    alone: {
      heading: 'Teraz nikt tego nie czyta.',
      text: 'Twoja rozmowa nadal tu jest. Tylko Ty możesz ją czytać.',
      next: 'Wybierz, kto ma ją teraz czytać.',
      choose: 'Wybierz, kto czyta',
    },
    closed: {
      heading: 'Tej części nie udało się otworzyć.',
      text: 'Ktoś przejął rozmowę, ale Twoja przeglądarka nie dostała do niej klucza. Dlatego nie można tu przeczytać ani wysłać nic nowego.',
      next: 'To, co zostało wysłane wcześniej, mogły przeczytać tylko osoby wymienione tutaj. Zacznij nową rozmowę. Stara zostanie usunięta najpóźniej po 30 minutach.',
      without: 'Pisz dalej bez tej osoby: {name}',
    },
  },

  broken: {
    pool: 'Wróć do kolejki',
    heading: 'Tutaj rozmowa została przerwana.',
    text: 'To, co przysłał serwer, nie zgadza się ze sobą. Może ktoś próbuje czytać. Dlatego Twoja przeglądarka nie wysyła w tej rozmowie nic więcej.',
    before: 'Wiadomości oznaczone wcześniej jako „wysłano” mogły przeczytać tylko osoby wymienione powyżej.',
    fresh: 'Zacznij nową rozmowę',
  },
  end: {
    button: 'Zakończ rozmowę',
    heading: 'Chcesz zakończyć rozmowę?',
    text: 'Wtedy wszystko zostanie od razu usunięte, tutaj i na serwerze. Nie da się tego przywrócić.',
    kept: 'Rozmowa będzie przechowywana do {date}. Możesz po prostu wyjść i wrócić z kodem. Możesz też wszystko usunąć.',
    stay: 'Wychodzę i wrócę później',
    leave: 'Stronę opuszczasz przyciskiem „Szybkie wyjście” na dole. Rozmowa zostaje zachowana.',
    receipt: {
      one: 'Usunięto jeden wpis',
      few: 'Usunięto {n} wpisy: wiadomości, znaki i klucze',
      many: 'Usunięto {n} wpisów: wiadomości, znaki i klucze',
      other: 'Usunięto {n} wpisu: wiadomości, znaki i klucze',
    },
    today: 'dzisiaj, {time}',
    copies: {
      one: 'Najpóźniej za godzinę zniknie też ostatnia kopia klucza.',
      few: 'Najpóźniej za {n} godziny zniknie też ostatnia kopia klucza.',
      many: 'Najpóźniej za {n} godzin zniknie też ostatnia kopia klucza.',
      other: 'Najpóźniej za {n} godziny zniknie też ostatnia kopia klucza.',
    },
    noCopies: 'Nie ma już żadnych kopii, nawet zapasowych.',
    yes: 'Tak, zakończ i usuń',
    no: 'Nie, piszę dalej',
    working: 'Kończymy rozmowę.',
    done: 'Rozmowa jest zakończona.',
    deletedHere: 'Wszystko zostało usunięte.',
    byOthers: 'Rozmowa została zakończona.',
    deletedThere: 'Na serwerze wszystko zostało usunięte. To, co jeszcze tu widzisz, jest tylko w tym oknie. Zniknie, gdy wyjdziesz.',
    clear: 'Wyczyść ekran',
    fresh: 'Zacznij nową rozmowę',
    thanks: 'Możesz napisać znowu w każdej chwili.',
    unsent: 'Jeszcze nie wysłano, nikt tego nie czytał:',
  },

  exactly: {
    sealed: 'Twoje wiadomości są na serwerze zaszyfrowane. Serwer nie może ich czytać.',
    deleted: 'Gdy rozmowa się kończy, wszystko jest od razu usuwane. Dzieje się tak też 30 minut po opuszczeniu tej strony.',
    visible: 'Serwer widzi: Twój język, mniej więcej kiedy i ile się pisze oraz kto odpowiada. Twojego adresu w internecie nie zapisuje.',
    untilThen: 'Przechowujemy rozmowę, bo chcesz wrócić. Czas liczy się od ostatniej wiadomości. Potem wszystko jest usuwane.',
    keep: 'Wrócę później',
    change: 'Zmień czas',
    withdraw: 'Cofam moją zgodę',
    about: 'Co jest o mnie przechowywane?',
    proof: '„Sprawdzono” znaczy: Twoja przeglądarka obliczyła, że poradnia ręczy za tę osobę i że poradnia należy do naszej sieci.',
  },

  refused: {
    heading: 'Teraz nie można tu pisać.',
    origin: 'Ten adres nie należy do nas. Prosimy, nie pisz tu niczego.',
    expired:
      'Twoja przeglądarka nie mogła sprawdzić, kto przeczyta Twoją wiadomość. Może data na Twoim urządzeniu jest błędna. Sprawdź datę i godzinę i wczytaj stronę jeszcze raz.',
    signature: 'Twoja przeglądarka nie mogła sprawdzić, kto przeczyta Twoją wiadomość. Dlatego nic nie zostanie stąd wysłane.',
    crypto: 'Twoja przeglądarka nie może bezpiecznie zaszyfrować wiadomości. Dlatego nic nie zostanie stąd wysłane. Użyj nowszej przeglądarki.',
    again: 'Wczytaj stronę ponownie',
  },
} as const satisfies Like<typeof de>
