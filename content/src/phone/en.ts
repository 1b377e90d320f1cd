import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  police: {
    name: 'Police',
    what: 'If you are in danger right now.',
    hours: 'day and night',
    languages: 'German, often English too',
    cost: 'free of charge',
  },
  rescue: {
    name: 'Ambulance and fire service',
    what: 'If somebody is hurt or very ill.',
    hours: 'day and night',
    languages: 'German, often English too',
    cost: 'free of charge',
  },
  'violence-against-women': {
    name: '“Violence against women” support line',
    what: 'Advice for women, also about human trafficking. Anonymous.',
    hours: 'day and night',
    languages: 'German and many other languages',
    cost: 'free of charge',
  },
  'white-ring': {
    name: 'Weisser Ring helpline',
    what: 'For everyone who went through violence or another crime. Anonymous.',
    hours: '7:00 to 22:00, every day',
    languages: 'German',
    cost: 'free of charge',
  },
  'young-people': {
    name: 'Nummer gegen Kummer',
    what: 'For children and young people. Anonymous.',
    hours: 'Monday to Saturday, 14:00 to 20:00',
    languages: 'German',
    cost: 'free of charge',
  },
  'telephone-counselling': {
    name: 'TelefonSeelsorge (crisis line)',
    what: 'If you do not know what to do any more, or do not want to live. Anonymous.',
    hours: 'day and night',
    languages: 'German',
    cost: 'free of charge',
  },
  pregnant: {
    name: '“Pregnant and in need” support line',
    what: 'For pregnant women who want to stay anonymous.',
    hours: 'day and night',
    languages: 'German and many other languages',
    cost: 'free of charge',
  },
} as const satisfies Like<typeof de>
