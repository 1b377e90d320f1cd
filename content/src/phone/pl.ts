import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const pl = {
  police: {
    name: 'Policja',
    what: 'Jeśli coś Ci teraz grozi.',
    hours: 'całą dobę',
    languages: 'niemiecki, często także angielski',
    cost: 'bezpłatnie',
  },
  rescue: {
    name: 'Pogotowie ratunkowe i straż pożarna',
    what: 'Jeśli ktoś jest ranny lub ciężko chory.',
    hours: 'całą dobę',
    languages: 'niemiecki, często także angielski',
    cost: 'bezpłatnie',
  },
  'violence-against-women': {
    name: 'Telefon pomocy „Przemoc wobec kobiet”',
    what: 'Porady dla kobiet, także w sprawach handlu ludźmi. Anonimowo.',
    hours: 'całą dobę',
    languages: 'niemiecki i wiele innych języków',
    cost: 'bezpłatnie',
  },
  'white-ring': {
    name: 'Telefon pomocy „Weisser Ring”',
    what: 'Dla wszystkich, których spotkała przemoc lub inne przestępstwo. Anonimowo.',
    hours: 'codziennie od 7:00 do 22:00',
    languages: 'niemiecki',
    cost: 'bezpłatnie',
  },
  'young-people': {
    name: '„Nummer gegen Kummer”',
    what: 'Dla dzieci i młodzieży. Anonimowo.',
    hours: 'od poniedziałku do soboty, od 14:00 do 20:00',
    languages: 'niemiecki',
    cost: 'bezpłatnie',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge (telefon kryzysowy)',
    what: 'Jeśli nie wiesz, co dalej, albo nie chcesz już żyć. Anonimowo.',
    hours: 'całą dobę',
    languages: 'niemiecki',
    cost: 'bezpłatnie',
  },
  pregnant: {
    name: 'Telefon pomocy „Schwangere in Not”',
    what: 'Dla kobiet w ciąży, które chcą pozostać anonimowe.',
    hours: 'całą dobę',
    languages: 'niemiecki i wiele innych języków',
    cost: 'bezpłatnie',
  },
} as const satisfies Like<typeof de>
