import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ar = {
  asking: 'نتحقق هل يوجد أحد الآن.',
  open: 'الدردشة مفتوحة',
  openUntil: 'الدردشة مفتوحة حتى {time}',
  here: 'يوجد أحد الآن ويرد عليك.',
  full: 'الدردشة مفتوحة، لكن لا مكان فيها الآن',
  many: 'كثيرون ينتظرون الآن. من الأفضل كتابة رسالة.',
  opens: 'تفتح الدردشة {time}',
  closed: 'لا أحد في الدردشة الآن',
  unplanned: 'لا نعرف بعد متى تفتح الدردشة من جديد.',
  again: 'المرة القادمة: {time}.',
  due: 'كان يجب أن يكون أحد هنا، وقد سألنا عن السبب.',
  latest: 'سيكون أحد هنا من جديد في موعد أقصاه {time}.',
  missed: 'لا أحد هنا منذ {time}. نأسف لذلك.',
  write: 'يمكنك الكتابة الآن، والرد في موعد أقصاه {date}.',
  keyless: 'لا أحد هنا يمكنه قراءة رسالتك الآن',
  instead: 'الاتصال بالهاتف ممكن الآن، والعودة إلى هنا ممكنة لاحقًا.',
  unknown: 'لا نعرف هل يوجد أحد الآن',
  call: 'لا يمكننا عرض ذلك الآن. الاتصال بالهاتف ممكن دائمًا.',
  answer: 'الرد في موعد أقصاه {date}',
  perhaps: '، ربما بالألمانية أو الإنجليزية',
  week: 'في الأسبوع الماضي كان أحد في الدردشة {hours} ساعات على الأقل في اليوم: {days} من 7 أيام. ما وعدنا به: {of} أيام.',

  unspoken: 'لا أحد يمكنه الرد الآن بهذه اللغة: {language}.',
  others: 'يوجد أحد الآن، لكن ليس بهذه اللغة: {language}.',
  neverSpoken: 'لا نعرف بعد متى يكون ذلك ممكنًا من جديد.',
  otherwise: 'ربما يأتي الرد بالألمانية أو الإنجليزية.',

  /** Digits as phones and timetables in Germany show them. */
  locale: 'ar-u-nu-latn',
  clock: 'الساعة {time}',
  clockAbroad: 'الساعة {time} بتوقيت ألمانيا',
  at: '{day} {clock}',
  by: '{day}، {clock}',
  midnight: 'منتصف الليل',
  tonight: 'اليوم عند منتصف الليل',
  today: 'اليوم',
  tomorrow: 'غدًا',
  on: 'يوم {day}',
} as const satisfies Like<typeof de>
