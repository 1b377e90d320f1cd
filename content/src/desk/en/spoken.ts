import type { SpokenWords, UnspokenWords } from '../de/spoken.ts'

/** Languages that people ask to be spoken with in. */
export const spoken: SpokenWords = {
  de: 'German',
  en: 'English',
  ar: 'Arabic',
  bg: 'Bulgarian',
  pl: 'Polish',
  ro: 'Romanian',
  ru: 'Russian',
  uk: 'Ukrainian',
  tr: 'Turkish',
  fr: 'French',
  es: 'Spanish',
  vi: 'Vietnamese',
  hu: 'Hungarian',
  fa: 'Persian',
}

/** Somebody asks for a language that this counsellor does not speak. */
export const unspoken: UnspokenWords = {
  mine: 'Your language',
  colleague: (asked) => `Somebody on duty speaks ${asked} and is called first`,
  late: (asked) => `Somebody on duty speaks ${asked}. Because it takes long, the chat calls everybody now`,
  beside: (asked) => `Somebody on duty speaks ${asked}: ask whether the person would like to go there.`,
  nobody: (asked) => `Nobody on duty speaks ${asked}`,
  what: 'What helps here',
  title: (asked) => `The person would like to write in ${asked}.`,
  greet: { de: 'Greet in German', en: 'Greet in English' },
  greeting: (asked) => `Hello. I am a counsellor. I am sorry that I do not speak ${asked}. We can write in English or German now, in simple sentences.`,
  greetingThen: (when) => `Or you can come back: somebody who speaks your language is here on ${when} (time in Germany).`,
  greetHint: 'Greet the person in English or German. The text is ready, and you can change it.',
  next: (asked, when) => `Somebody on duty speaks ${asked} again: ${when}. The text says so.`,
  noNext: (asked) => `No duty in ${asked} is planned yet. The person can always write a message.`,
  centres: (names) => `You can hand over to: ${names}. Somebody there speaks it.`,
  own: 'Somebody in your centre speaks it: name them as stand-in.',
  standIn: 'Stand-in',
  noCentre: 'No centre has entered somebody who speaks this language.',
  speaks: (centre, asked) => `${centre} (speaks ${asked})`,
  handOver: 'Hand over',
  insteadHint: (asked, shown) => `This text does not exist in ${asked} yet. It stands here in ${shown}.`,
}
