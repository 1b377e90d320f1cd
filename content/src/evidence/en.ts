import type { Like } from '../words.ts'
import type { de } from './de.ts'

export const en = {
  title: 'Promises and proof',
  description: 'What we promise, which test guards each promise, and what it found last.',
  lead: 'You do not have to believe us. For every promise there are tests that fail as soon as it is broken. Programs run them with every change.',
  invented: 'This page belongs to a demonstration. The tests are real.',

  run: {
    heading: 'The last run',
    all: 'On {day}: {tests} tests, all held.',
    some: 'On {day}: {tests} tests, of which {failed} did not hold. Which ones stands below.',
    version: 'The version tested was {commit}.',
    none: 'No run has been recorded for this version yet.',
  },

  promises: {
    heading: 'What we promise',
    P1: 'Our server never holds a readable message, name, file or note.',
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
  held: 'held',
  broken: 'not held',
  unseen: 'not tested',
  shownBy: { one: 'One test', other: '{n} tests' },

  trials: {
    heading: 'What may go wrong',
    lead: 'Failures and attacks that we cause ourselves, to see what happens then.',
    measured: 'Measured',
  },

  files: {
    heading: 'The files of this release',
    lead: 'Every file of this release stands here with its hash (SHA-256, base64url). Whoever builds the source code gets the same files, byte for byte.',
    count: { one: 'One file', other: '{n} files' },
    limit:
      'A list that comes from the same server proves nothing by itself: whoever takes over the server can change the list too. That is why other machines compare it with a build of their own. The program for that is in the source code.',
    list: 'The list for programs',
  },

  limits: {
    heading: 'What we cannot promise',
    text: 'Nothing protects on a device that is itself watched. What somebody has read, they have read. What tests cannot see stands in the documents of the source code.',
  },
} as const satisfies Like<typeof de>
