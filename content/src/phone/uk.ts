import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const uk = {
  police: {
    name: 'Поліція',
    what: 'Якщо Ви зараз у небезпеці.',
    hours: 'удень і вночі',
    languages: 'німецька, часто також англійська',
    cost: 'безкоштовно',
  },
  rescue: {
    name: 'Швидка допомога й пожежна служба',
    what: 'Якщо хтось поранений або тяжко хворий.',
    hours: 'удень і вночі',
    languages: 'німецька, часто також англійська',
    cost: 'безкоштовно',
  },
  'violence-against-women': {
    name: 'Телефон допомоги «Насильство проти жінок» (Hilfetelefon)',
    what: 'Консультація для жінок, також про торгівлю людьми. Анонімно.',
    hours: 'удень і вночі',
    languages: 'німецька та багато інших мов',
    cost: 'безкоштовно',
  },
  'white-ring': {
    name: 'Телефон організації «Weisser Ring»',
    what: 'Для всіх, хто зазнав насильства або іншого злочину. Анонімно.',
    hours: 'з 7:00 до 22:00, щодня',
    languages: 'німецька',
    cost: 'безкоштовно',
  },
  'young-people': {
    name: 'Телефон довіри «Nummer gegen Kummer»',
    what: 'Для дітей і підлітків. Анонімно.',
    hours: 'з понеділка до суботи, з 14:00 до 20:00',
    languages: 'німецька',
    cost: 'безкоштовно',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge (кризова лінія)',
    what: 'Якщо Ви не знаєте, як бути далі, або не хочете жити. Анонімно.',
    hours: 'удень і вночі',
    languages: 'німецька',
    cost: 'безкоштовно',
  },
  pregnant: {
    name: 'Телефон допомоги «Schwangere in Not»',
    what: 'Для вагітних, які хочуть залишитися анонімними.',
    hours: 'удень і вночі',
    languages: 'німецька та багато інших мов',
    cost: 'безкоштовно',
  },
} as const satisfies Like<typeof de>
