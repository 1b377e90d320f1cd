import type { BlocksWords } from '../de/blocks.ts'

/** Editing the texts with which an answer begins. */
export const blocks: BlocksWords = {
  editing: {
    intro: 'Texts with which an answer can begin.',
    noNames: 'No names and no stories of people who write belong here.',
    shelves: { personal: 'My own texts', centre: 'Texts of the centre', umbrella: 'Texts of the umbrella' },
    about: {
      personal: 'Only you see these texts. They lie encrypted on the server.',
      centre: 'Everybody at your centre sees these texts. Your lead writes them.',
      umbrella: 'All centres see these texts. The coordination writes them.',
    },
    languages: { de: 'German', en: 'English' },
    language: 'Language',
    empty: 'No text in this language yet.',
    add: 'New text',
    edit: 'Change',
    title: 'Title',
    text: 'Text',
    keep: 'Save',
    keeping: 'Being saved',
    cancel: 'Discard',
    up: 'Move up',
    down: 'Move down',
    remove: 'Delete',
    removeTitle: (title) => `Delete “${title}”?`,
    removeText: {
      personal: 'The text is gone then.',
      centre: 'The text is gone then for your whole centre.',
      umbrella: 'The text is gone then for all centres.',
    },
    removeConfirm: 'Yes, delete',
    removeKeep: 'Keep it',
    incomplete: 'A text needs a title and words.',
    tooLong: 'The text is too long. More than 4000 characters do not fit.',
    failed: {
      'too-many': 'Not saved: these are too many texts. Delete one first.',
      refused: 'Not saved. The server did not accept the text.',
      unreachable: 'Not saved, because there is no connection. Your text stays here.',
    },
    damaged: 'Your own texts could not be opened. So that nothing is lost, you cannot save any just now. Speak with your lead.',
  },
}
