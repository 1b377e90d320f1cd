import type { Like } from '../../words.ts'
import type { de } from './de.ts'

export const pl = {
  heading: 'Wracam do rozmowy',
  text: 'Wpisz swój kod dostępu: 7 słów albo liczbę. Wielkie i małe litery, spacje i kreski nie mają znaczenia.',
  label: 'Twój kod dostępu',
  open: 'Otwórz rozmowę',
  opening: 'Otwieranie',
  back: 'Wróć',
  working: 'Twoja przeglądarka sprawdza kod i oblicza klucze. Na starym telefonie może to chwilę potrwać.',
  wrong: {
    length: 'To jeszcze nie jest cały kod. Kod ma 7 słów albo 24 cyfry.',
    words: {
      one: 'To jest 1 słowo. Musi być 7.',
      few: 'To są {n} słowa. Musi być 7.',
      many: 'To jest {n} słów. Musi być 7.',
      other: 'To jest {n} słowa. Musi być 7.',
    },
    digits: {
      one: 'To jest 1 cyfra. Muszą być 24.',
      few: 'To są {n} cyfry. Muszą być 24.',
      many: 'To jest {n} cyfr. Muszą być 24.',
      other: 'To jest {n} cyfry. Muszą być 24.',
    },
    word: '„{word}” to nie jest słowo z kodu. Może to literówka?',
    near: '„{word}” to nie jest słowo z kodu. Może chodziło o:',
    check: 'Ten kod nie jest poprawny. Może jakieś słowo albo cyfra jest w złym miejscu. Niczego nie wysłaliśmy na serwer.',
  },
  nothing: 'Pod tym kodem (już) nic nie ma. Może minął czas albo ktoś wszystko usunął. Możesz napisać od nowa.',
  unreachable: 'Serwer teraz nie odpowiada. Twój kod jest poprawny i nic nie przepadło. Spróbuj jeszcze raz.',
  lost: 'Nie masz już kodu? Nikt nie może go zastąpić, my też nie. Bez kodu można zacząć nową rozmowę.',
  fresh: 'Nowa rozmowa',
} as const satisfies Like<typeof de>
