import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const bg = {
  police: {
    name: 'Полиция',
    what: 'Ако сте в опасност в момента.',
    hours: 'денонощно',
    languages: 'немски, често и английски',
    cost: 'безплатно',
  },
  rescue: {
    name: 'Бърза помощ и пожарна',
    what: 'Ако някой е ранен или тежко болен.',
    hours: 'денонощно',
    languages: 'немски, често и английски',
    cost: 'безплатно',
  },
  'violence-against-women': {
    name: 'Телефон за помощ „Насилие срещу жени“',
    what: 'Консултации за жени, също и при трафик на хора. Анонимно.',
    hours: 'денонощно',
    languages: 'немски и много други езици',
    cost: 'безплатно',
  },
  'white-ring': {
    name: 'Телефон за помощ „Вайсер Ринг“ (Weisser Ring)',
    what: 'За всички, които са преживели насилие или друго престъпление. Анонимно.',
    hours: 'всеки ден от 7 до 22 часа',
    languages: 'немски',
    cost: 'безплатно',
  },
  'young-people': {
    name: '„Nummer gegen Kummer“',
    what: 'За деца и младежи. Анонимно.',
    hours: 'от понеделник до събота, от 14 до 20 часа',
    languages: 'немски',
    cost: 'безплатно',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge (кризисна линия)',
    what: 'Ако не знаете какво да правите или вече не искате да живеете. Анонимно.',
    hours: 'денонощно',
    languages: 'немски',
    cost: 'безплатно',
  },
  pregnant: {
    name: 'Телефон за помощ „Schwangere in Not“',
    what: 'За бременни жени, които искат да останат анонимни.',
    hours: 'денонощно',
    languages: 'немски и много други езици',
    cost: 'безплатно',
  },
} as const satisfies Like<typeof de>
