import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  start: 'First page',
  path: 'Where you are',
  foot: 'About these pages',

  doors: {
    heading: 'What would you like to read?',
    me: { title: 'For me', heading: 'For me', text: 'What is happening to you, which rights you have, and what you can do now.' },
    relatives: {
      title: 'For others',
      heading: 'I worry about somebody',
      text: 'How you can notice it, how to talk about it, and what you should rather not do.',
    },
    professionals: { title: 'For professionals', heading: 'For professionals', text: 'Notice the signs, begin well, know your duties, and ask for advice.' },
  },

  next: 'Read on',
  elsewhere: 'another website',
  media: { sign: 'In sign language', audio: 'To listen to' },

  sources: { heading: 'How we know this', seen: 'read on {date}' },

  state: {
    heading: 'How current this page is',
    reviewed: 'Last looked through on {date}.',
    again: 'We will look through it again by {date}.',
    checked: 'Checked by the umbrella organisation.',
    unchecked: 'Still to be checked by the umbrella organisation.',
    overdue: 'This page should have been checked again by {date}. Some things may have changed. Ask us before you act on it.',
    draft: 'This translation is a draft. Nobody who grew up with this language has checked it yet.',
    fallback: 'This page does not exist in your language yet, or its translation is out of date. Here it stands in this language: {language}.',
  },

  reach: {
    heading: 'Write to us or call',
    text: 'Anonymous and free of charge. You decide what you tell.',
    consult: 'Start a consultation by chat',
    numbers: 'Numbers to call',
    finder: 'Find a counselling centre',
    withoutScript: 'The chat needs JavaScript. You can always call.',
  },

  card: {
    link: 'Print as a small card',
    title: 'Card to take along',
    text: 'Print this card and fold it. It is as large as a postcard (A6). No printer? Copy the numbers by hand or learn one by heart.',
    warning: 'Only take the card along if nobody whom you fear can find it.',
    back: 'Back to the whole text',
  },

  numbers: { title: 'Numbers to call', description: 'Numbers in Germany that you can call free of charge.' },

  search: {
    title: 'Search',
    description: 'All pages, and a search that stays on your device.',
    label: 'What are you looking for?',
    private: 'We search on your device only. What you type does not leave this page.',
    found: { one: 'One page found', other: '{n} pages found' },
    none: 'Nothing found. Try another word, or look at the list of all pages below.',
    failed: 'The search does not work right now. All pages are listed below.',
    all: 'All pages',
    about: 'About these pages',
  },

  finder: { title: 'Find a counselling centre', description: 'Counselling centres in Germany. The search stays on your device.' },
} as const satisfies Like<typeof de>
