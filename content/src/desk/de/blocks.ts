import type { Words } from '../words.ts'

/** Editing the texts with which an answer begins. */
export const blocks = {
  editing: {
    intro: 'Texte, mit denen eine Antwort beginnen kann.',
    noNames: 'Hier gehören keine Namen und keine Geschichten von Ratsuchenden hinein.',
    shelves: { personal: 'Eigene Texte', centre: 'Texte der Stelle', umbrella: 'Texte des Verbands' },
    about: {
      personal: 'Nur Sie sehen diese Texte. Sie liegen verschlüsselt auf dem Server.',
      centre: 'Alle in Ihrer Stelle sehen diese Texte. Ihre Leitung schreibt sie.',
      umbrella: 'Alle Stellen sehen diese Texte. Die Koordination schreibt sie.',
    },
    languages: { de: 'Deutsch', en: 'Englisch' },
    language: 'Sprache',
    empty: 'Noch kein Text in dieser Sprache.',
    add: 'Neuer Text',
    edit: 'Ändern',
    title: 'Titel',
    text: 'Text',
    keep: 'Speichern',
    keeping: 'Wird gespeichert',
    cancel: 'Verwerfen',
    up: 'Nach oben',
    down: 'Nach unten',
    remove: 'Löschen',
    removeTitle: (title: string) => `„${title}“ löschen?`,
    removeText: {
      personal: 'Der Text ist dann weg.',
      centre: 'Der Text ist dann für Ihre ganze Stelle weg.',
      umbrella: 'Der Text ist dann für alle Stellen weg.',
    },
    removeConfirm: 'Ja, löschen',
    removeKeep: 'Behalten',
    incomplete: 'Ein Text braucht einen Titel und einen Inhalt.',
    tooLong: 'Der Text ist zu lang. Mehr als 4000 Zeichen gehen nicht.',
    failed: {
      'too-many': 'Nicht gespeichert: Das sind zu viele Texte. Löschen Sie zuerst einen.',
      refused: 'Nicht gespeichert. Der Server hat den Text nicht angenommen.',
      unreachable: 'Nicht gespeichert, weil die Verbindung fehlt. Ihr Text bleibt hier.',
    },
    damaged: 'Ihre eigenen Texte ließen sich nicht öffnen. Damit nichts verloren geht, können Sie gerade keine speichern. Sprechen Sie mit Ihrer Leitung.',
  },
}

export type BlocksWords = Words<typeof blocks>
