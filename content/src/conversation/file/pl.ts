import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  unreadable: 'Twoja przeglądarka nie mogła odczytać pliku. Wybierz go jeszcze raz.',
  understood: 'Dobrze',
  checking: 'Sprawdzanie pliku.',

  tooLarge: '„{name}” to za duży plik ({size}). Można wysyłać pliki do 25 MB. Zdjęcie zamiast filmu jest zwykle wystarczająco małe.',
  refused: {
    empty: 'Plik jest pusty.',
    program: 'To jest program albo plik, który może coś uruchomić. Takich plików nie wysyłamy.',
    archive: 'To jest archiwum. Nie możemy zobaczyć, co jest w środku. Wyślij pliki pojedynczo.',
    bomb: 'Po otwarciu ten plik stałby się ogromny. To niebezpieczne, dlatego go nie wysyłamy.',
    unknown: 'Nie znamy takiego rodzaju pliku. Można wysyłać zdjęcia, filmy, nagrania dźwiękowe, PDF, tekst i dokumenty Office.',
  },

  ask: {
    heading: 'Wysłać ten plik?',
    bare: 'Wyślij bez miejsca zrobienia',
    bareWhy: 'W zdjęciach często jest zapisane, gdzie, kiedy i jakim urządzeniem je zrobiono. Usuwamy to, zanim zdjęcie opuści Twoje urządzenie.',
    stuck: 'Z tego zdjęcia nie udało się usunąć miejsca. Kto je dostanie, być może je odczyta. Zrzut ekranu z tym zdjęciem nie zawiera miejsca.',
    video: 'W filmach i nagraniach może być zapisane, gdzie je zrobiono. Tego nie możemy usunąć.',
    document: 'W dokumentach może być nazwisko osoby, która je napisała. Tego nie możemy usunąć.',
    headingPhoto: 'Wysłać to zdjęcie?',
    send: 'Wyślij plik',
    sendPhoto: 'Wyślij zdjęcie',
    sendAnyway: 'Wyślij mimo to',
    discard: 'Nie wysyłaj',
  },

  going: {
    label: 'Pliki w drodze',
    preparing: 'Szyfrowanie',
    moving: 'Wysłano {have} z {size}',
    cut: 'Brak połączenia. Wysyłanie samo ruszy dalej. Wysłano {have} z {size}.',
    paused: 'Wstrzymano. Wysłano {have} z {size}.',
    handing: 'Prawie gotowe',
    pause: 'Wstrzymaj',
    resume: 'Wysyłaj dalej',
    cancel: 'Anuluj',
    again: 'Spróbuj ponownie',
    discard: 'Odrzuć',
  },

  failed: {
    changed: 'Plik na Twoim urządzeniu w międzyczasie się zmienił. Tego, co już było w drodze, nikt nie może odczytać. Możesz spróbować jeszcze raz.',
    sealing: 'Szyfrowanie się nie udało. Nic nie zostało wysłane.',
    'too-early': 'Serwer przyjmuje pliki dopiero wtedy, gdy ktoś odpowie.',
    limit: 'W tej rozmowie nie zmieści się więcej plików. Zapytaj, które są jeszcze potrzebne.',
    muted: 'Rozmowa jest teraz wstrzymana. Dlatego plik nie został wysłany.',
    readers: 'Teraz czyta ktoś inny. Zobacz powyżej, kto tu jest. Potem możesz spróbować jeszcze raz.',
    refused: 'Serwer nie przyjął pliku. Spróbuj jeszcze raz.',
    gone: 'Tej rozmowy już nie ma. Plik nie został wysłany.',
  },

  got: {
    sound: 'Nagranie dźwiękowe',
    open: 'Wczytaj i pokaż',
    fetch: 'Wczytaj',
    loading: 'Wczytano {have} z {size}',
    cut: 'Brak połączenia. Wczytywanie samo ruszy dalej. Wczytano {have} z {size}.',
    stop: 'Anuluj',
    look: 'Pokaż',
    close: 'Zamknij',
    save: 'Zapisz na urządzeniu',
    saveWhy: 'Zapisane pliki zostają na tym urządzeniu, nawet gdy opuścisz tę stronę. Kto korzysta z urządzenia, może je znaleźć.',
    saveName: { image: 'obraz', sound: 'dzwiek', video: 'film', document: 'dokument', file: 'plik' },
    framed: 'Zawartość pliku',
    damaged: 'Ten plik jest uszkodzony albo został zmieniony. Twoja przeglądarka go nie otworzyła. Zapytaj o niego w rozmowie.',
    unfit: 'Ten plik mógłby zaszkodzić Twojemu urządzeniu. Twoja przeglądarka go nie otworzyła. Zapytaj o niego w rozmowie.',
    gone: 'Tego pliku nie ma już na serwerze.',
    unreachable: 'Serwer nie może teraz wydać pliku. Spróbuj później.',
    again: 'Wczytaj ponownie',
  },
} as const satisfies Like<typeof de>
