import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const bg = {
  asking: 'Проверяваме дали има някой на линия.',
  open: 'Чатът е отворен',
  openUntil: 'Чатът е отворен до {time}',
  here: 'В момента има човек, който ще Ви отговори.',
  full: 'Чатът е отворен, но е пълен',
  many: 'В момента чакат много хора. По-добре напишете съобщение.',
  opens: 'Чатът отваря {time}',
  closed: 'В момента в чата няма никого',
  unplanned: 'Още не знаем кога чатът ще отвори отново.',
  again: 'Следващият път: {time}.',
  due: 'Тук трябва да има човек. Попитахме какво става.',
  latest: 'Най-късно {time} отново ще има някой.',
  missed: 'От {time} няма никого. Съжаляваме.',
  write: 'Пишете сега, ще отговорим до {date}.',
  unknown: 'Не знаем дали има някой на линия',
  call: 'В момента не можем да покажем това. Да се обадите можете винаги.',
  answer: 'Отговор до {date}',
  perhaps: ', може би на немски или английски',
  week: 'Миналата седмица в чата имаше човек в {days} от 7 дни, поне по {hours} часа на ден. Обещали сме {of} дни.',

  unspoken: 'В момента никой не може да отговори на този език: {language}.',
  others: 'В момента има човек на линия, но не за този език: {language}.',
  neverSpoken: 'Още не знаем кога това ще е възможно отново.',
  otherwise: 'Отговорът може да е на немски или английски.',

  locale: 'bg',
  clock: '{time} часа',
  clockAbroad: '{time} часа германско време',
  /** No preposition before the day: it is "в" for most and "във" for Tuesday. */
  at: '{day} в {clock}',
  by: '{day}, {clock}',
  midnight: 'полунощ',
  tonight: 'днес в полунощ',
  today: 'днес',
  tomorrow: 'утре',
  on: '{day}',
} as const satisfies Like<typeof de>
