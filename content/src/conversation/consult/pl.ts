import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  intro: 'Pisz bez imion, nazwisk, dat i adresów. Przed wysłaniem przeglądarka sprawdzi, czy coś takiego zostało w tekście. Nie znajdzie wszystkiego.',
  heading: 'Czy po tym można poznać, o kogo chodzi?',
  lead: 'Nic jeszcze nie zostało wysłane. Przeglądarka znalazła w Twoim tekście te miejsca:',
  alone: 'Tekst jest sprawdzany tylko na Twoim urządzeniu. Nie wszystko da się znaleźć: przeczytaj go jeszcze raz.',
  whole: 'Twój tekst ze znalezionymi miejscami',
  change: 'Zmień',
  send: 'Wyślij tak, jak jest',
  kinds: {
    name: 'imię lub nazwisko',
    phone: 'numer telefonu',
    date: 'data',
    year: 'rok urodzenia',
    address: 'adres',
    mail: 'adres e-mail',
    plate: 'numer rejestracyjny',
    number: 'numer lub sygnatura akt',
    iban: 'numer konta',
  },
} as const satisfies Like<typeof de>
