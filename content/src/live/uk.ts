import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const uk = {
  asking: 'Перевіряємо, чи зараз хтось є.',
  open: 'Чат відкритий',
  openUntil: 'Чат відкритий до {time}',
  here: 'Зараз хтось є і відповість Вам.',
  full: 'Чат відкритий, але місць немає',
  many: 'Зараз чекає багато людей. Краще напишіть повідомлення.',
  opens: 'Чат відкриється: {time}',
  closed: 'Зараз у чаті нікого немає',
  unplanned: 'Ще не відомо, коли чат знову відкриється.',
  again: 'Наступний раз: {time}.',
  due: 'Хтось уже мав бути тут. Ми запитали, що сталося.',
  latest: 'Хтось знову буде тут найпізніше: {time}.',
  missed: 'З {time} нікого немає. Нам дуже шкода.',
  write: 'Пишіть зараз. Відповідь найпізніше: {date}.',
  unknown: 'Ми не знаємо, чи зараз хтось є',
  call: 'Зараз ми не можемо цього показати. Зателефонувати можна завжди.',
  answer: 'Відповідь найпізніше: {date}',
  perhaps: ', можливо, німецькою чи англійською',
  week: 'Минулого тижня хтось був у чаті щонайменше {hours} год на день. Таких днів: {days} із 7. Обіцяно днів: {of}.',

  unspoken: 'Зараз ніхто не може відповісти цією мовою: {language}.',
  others: 'Зараз хтось є, але не володіє цією мовою: {language}.',
  neverSpoken: 'Ще не відомо, коли це знову буде можливо.',
  otherwise: 'Можливо, відповідь буде німецькою чи англійською.',

  /** A day of the week comes in the nominative: it stands behind a colon, never behind a preposition. */
  locale: 'uk',
  clock: '{time}',
  clockAbroad: '{time} за німецьким часом',
  at: '{day}, {clock}',
  by: '{day}, {clock}',
  midnight: 'опівночі',
  tonight: 'сьогодні опівночі',
  today: 'сьогодні',
  tomorrow: 'завтра',
  on: '{day}',
} as const satisfies Like<typeof de>
