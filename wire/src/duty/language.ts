/** What people may ask to be spoken with in, and what counsellors say they speak: ISO 639-1. Which of them are announced, the duty plan says alone. */
export const spokenLanguages = ['de', 'en', 'ar', 'bg', 'pl', 'ro', 'ru', 'uk', 'tr', 'fr', 'es', 'vi', 'hu', 'fa'] as const
export type SpokenLanguage = (typeof spokenLanguages)[number]
