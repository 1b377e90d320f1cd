import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  title: 'Promises and proof',
  description: 'What we promise, which test guards each promise, and what it found last.',
  lead: {
    whole: 'You do not have to believe us. For every promise there are tests that fail as soon as it is broken.',
    partial: 'You do not have to believe us. This is what we promise, and how much of it has been tested yet.',
  },
  invented: 'This page belongs to a demonstration. The tests are real.',

  run: {
    heading: 'The last run',
    all: 'On {day}: {tests} tests, all held.',
    some: 'On {day}: {tests} tests, of which {failed} did not hold. Which ones stands below.',
    cut: 'On {day}: not a whole run yet. Of {tests} tests these did not come to their end: {unseen}. That is why no promise is said to be held here.',
    none: 'Not a whole run yet: none has been recorded for this release.',
    version: 'The version tested was {commit}. What has been changed since then, this run has not seen.',
    changed: 'The version tested was {commit}, with changes that no version held yet.',
    unknown: 'Which version was tested has not been recorded.',
  },

  promises: {
    heading: 'What we promise',
    of: {
      P1: 'Our server never holds a readable message, the name of anybody who seeks help, or a readable file or note.',
      P2: 'No IP address and nothing about a browser is stored. Nowhere, by no part.',
      P3: 'A chat leaves nothing behind when it ends, unless the person chose to keep it.',
      P4: 'Nothing passes to another centre without the person’s consent. They can take it back.',
      P5: 'The person can see in plain words what is stored about them, and delete it at once.',
      P6: 'The umbrella organisation vouches for whoever answers. The person’s own browser checks it.',
      P7: 'If encryption does not work, nothing is sent.',
      P8: 'Leaving is one tap and works offline. The conversation leaves one neutral line in the history at most.',
      P9: 'If nobody is there, the page says so, says when somebody will be, and offers another way.',
      P10: 'No page loads anything from other providers.',
    },
  },
  held: 'held',
  broken: 'not held',
  unseen: 'not wholly tested yet',
  shownBy: { one: 'One test', other: '{n} tests' },
  named: 'Tests are listed below the file that holds them in the source code.',
  cutOff: 'did not come to its end',

  trials: {
    heading: 'What may go wrong',
    lead: 'Failures and attacks that we cause ourselves, to see what happens then.',
    measured: 'Measured',
    of: {
      killed: 'The server is switched off in mid-write, again and again.',
      database: 'The database dies under load.',
      several: 'Several servers work together, one fails, old and new run side by side.',
      line: 'The line breaks, stalls, loses answers.',
      disk: 'The disk is full or cannot be written to.',
      clock: 'A clock is wrong.',
      encryption: 'Encryption in the browser fails, hangs or is missing.',
      liar: 'The server lies.',
      neighbour: 'Somebody asks for what belongs to others.',
      nonsense: 'Somebody sends nonsense, too much of it, without end.',
      script: 'Somebody writes programs into every field.',
      headers: 'Somebody deceives the server about addresses and the borders of requests.',
      guessing: 'Somebody guesses codes, or plays back what was said before.',
      flood: 'Somebody floods us, or keeps a thousand connections waiting.',
      races: 'Two do the same thing at the same moment.',
      traces: 'Somebody looks for traces: on the server and in the browser.',
      backup: 'The server is gone, only the backup is there.',
      served: 'Somebody alters the pages that we serve.',
      fence: 'Somebody takes over a part of the server from inside.',
      founding: 'A key of the umbrella is lost.',
      many: 'Many people write at once.',
    },
  },

  files: {
    heading: 'The files of this release',
    lead: 'Every file of this release stands here with its hash (SHA-256, base64url). Whoever builds the source code gets the same files, byte for byte. The program that compares the two comes with the source code.',
    source: 'The source code: {source}',
    sourceless: 'Where the source code is has not been named for this release yet. As long as that is missing, nobody outside can check what stands here.',
    count: { one: 'One file', other: '{n} files' },
    list: 'The list for programs',
  },

  limits: {
    heading: 'What we cannot promise',
    of: [
      'Nothing protects on a device that is itself watched.',
      'What somebody has read, they have read.',
      'This page, too, comes from our server. Whoever takes it over can change it, and the list of files below with it. By itself it proves nothing. That is why other machines should compare what we send with what they build themselves.',
      'What tests cannot see stands with the source code, in docs/threat-model.md.',
    ],
  },
} as const satisfies Like<typeof de>
