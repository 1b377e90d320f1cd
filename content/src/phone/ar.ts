import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const ar = {
  police: {
    name: 'الشرطة',
    what: 'إذا كنت الآن في خطر.',
    hours: 'ليلًا ونهارًا',
    languages: 'الألمانية، وكثيرًا ما تكون الإنجليزية أيضًا',
    cost: 'مجانًا',
  },
  rescue: {
    name: 'الإسعاف والإطفاء',
    what: 'إذا كان أحد مصابًا أو مريضًا مرضًا شديدًا.',
    hours: 'ليلًا ونهارًا',
    languages: 'الألمانية، وكثيرًا ما تكون الإنجليزية أيضًا',
    cost: 'مجانًا',
  },
  'violence-against-women': {
    name: 'هاتف المساعدة «العنف ضد النساء» (Hilfetelefon)',
    what: 'مشورة للنساء، أيضًا حول الاتجار بالبشر. من دون اسم.',
    hours: 'ليلًا ونهارًا',
    languages: 'الألمانية ولغات كثيرة أخرى',
    cost: 'مجانًا',
  },
  'white-ring': {
    name: 'هاتف منظمة «Weisser Ring»',
    what: 'لكل من تعرض للعنف أو لجريمة أخرى. من دون اسم.',
    hours: 'من الساعة 7:00 إلى الساعة 22:00، كل يوم',
    languages: 'الألمانية',
    cost: 'مجانًا',
  },
  'young-people': {
    name: 'هاتف «Nummer gegen Kummer»',
    what: 'للأطفال والشباب. من دون اسم.',
    hours: 'من الاثنين إلى السبت، من الساعة 14:00 إلى الساعة 20:00',
    languages: 'الألمانية',
    cost: 'مجانًا',
  },
  'telephone-counselling': {
    name: 'خط الأزمات «TelefonSeelsorge»',
    what: 'عندما يصبح كل شيء صعبًا جدًا أو لا تبقى رغبة في الحياة. من دون اسم.',
    hours: 'ليلًا ونهارًا',
    languages: 'الألمانية',
    cost: 'مجانًا',
  },
  pregnant: {
    name: 'هاتف المساعدة «Schwangere in Not»',
    what: 'للحوامل اللواتي يرغبن في البقاء من دون اسم.',
    hours: 'ليلًا ونهارًا',
    languages: 'الألمانية ولغات كثيرة أخرى',
    cost: 'مجانًا',
  },
} as const satisfies Like<typeof de>
