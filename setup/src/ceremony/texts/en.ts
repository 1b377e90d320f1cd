import { nameOf } from '../address.ts'
import type { Texts } from './texts.ts'

const day = (date: Date): string => date.toLocaleDateString('en-GB', { dateStyle: 'full', timeZone: 'Europe/Berlin' })
const clock = (date: Date, timeZone: string): string =>
  date.toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone })

export const en: Texts = {
  intro: `This founds an installation of ZOP.

It takes about an hour. Please take that time, and sit together:
  - three people who keep one root each (better not in the same building),
  - one, or better two, people who will coordinate. They may be the same.

You need: this computer (not the server), best started from a live system and without a network,
a sheet of paper for every root and every coordinator, a pen, and envelopes to seal.

Nothing counts before everything is done. You can stop at any time with Ctrl+C and begin anew.`,
  ready: 'Is everybody here? Go on with Enter.',
  connected: `This computer has a network connection at the moment. Please pull the cable and switch off Wi-Fi.
Go on with Enter. (Only to try it out: type "anyway".)`,
  stillConnected: 'The connection is still there.',
  although: 'anyway',
  clock: (now) => `By the clock of this computer it is ${clock(now, 'Europe/Berlin')} in Germany.
(UTC: ${clock(now, 'UTC')}.) Is that right? [yes/no]`,
  clockWrong: 'Please set the clock and begin again. A wrong clock would make everything invalid. Nothing has been founded.',
  yes: ['yes', 'y'],
  yesOrNo: 'Please answer yes or no.',
  step: (number, title) => `\n── Step ${number}: ${title} ──`,
  site: {
    title: 'The addresses',
    intro: 'Addresses are built into the pages. A page that stands elsewhere encrypts nothing.',
    ask: 'At which address do people who seek help reach the site? For example beratung.example, or an .onion address:',
    more: 'One more address of the site, such as an .onion address? Otherwise Enter:',
    desk: 'At which address do counsellors work? For example team.example (better a name that does not say the topic):',
    same: 'That is the address of the site already. Each needs its own.',
    summary: ({ site, desk, exit, phone, source }) => `
This will be built into the pages. Later a slip can be mended only by hand, in anchor.json and relay.env.

    Site:         ${site.map(nameOf).join('\n                  ')}
    Desk:         ${nameOf(desk)}
    Exit:         ${exit.de} (German)
                  ${exit.en}
    Telephone:    ${phone ?? 'later'}
    Source code:  ${source ?? 'not named yet'}

Read it out loud. Is all of it right? [yes/no]`,
  },
  faults: {
    'no-address': 'That is no address. One looks like this: beratung.example',
    'not-https': 'That address is not encrypted. Possible are https:// and .onion.',
    'more-than-origin': 'Only the name please, and a port at most, with nothing behind it. For example: beratung.example',
    number: 'That is a number and no name. Passkeys and certificates need a name, for example: beratung.example',
    localhost: 'That is this very computer. Others do not reach it by that name.',
    onion: 'This .onion address is not complete. It has 56 letters and digits before the dot.',
  },
  pageFaults: {
    'no-page': 'That is no address of a page. One looks like this: https://www.dwd.de/',
    'not-https': 'That address is not encrypted. It has to begin with https://.',
  },
  exit: {
    intro: 'Where does "leave this page quickly" lead? To a page that nobody thinks anything of.',
    ask: (language, usual) => `In ${language === 'de' ? 'German' : 'English and all other languages'} (Enter: ${usual}):`,
  },
  phone: {
    ask: 'At which number do counsellors in need reach the coordination? (Enter: later)',
    wrong: 'That is no telephone number. One looks like this: 030 1234567',
  },
  source: {
    ask: 'At which address can everybody get the source code, to check what the server sends? (Enter: not known yet)',
  },
  root: {
    title: (number) => `Root ${number} of 3`,
    intro: `A root is twelve words on paper. Two of three roots together can say who coordinates; one alone can do nothing.
If one is lost, the other two are enough. If two are lost, everything has to be founded anew.
Only the person who keeps the root looks at the screen now. The others please look away.`,
    holder: 'Who keeps this root? (The name stands on the paper only.)',
    sheet: (number, holder) => `ZOP, root ${number} of 3. Kept by ${holder}`,
    keep: [
      'These twelve words are one of three roots. Two roots together decide who coordinates the installation.',
      'Keep them sealed, not in the building of the server and not with the other roots. Do not photograph them or read them out.',
      'Type them nowhere but at this founding and when they are needed: when a coordinator comes, goes, or loses their way in (npm run setup -- --change).',
    ],
    file: 'Also as an encrypted file for a USB stick? Then type where to, for example /media/stick/root-1.age. Otherwise Enter:',
    fileWrong: (path) => `Nothing could be written to ${path}: the folder is missing, or something lies there already. Nothing is lost.`,
    fileHere: (path) => `${path} is on this computer, and a root must not stay here. Nothing was written: name a place on the stick, from / on.`,
    fileWritten: (path, phrase) => `Written: ${path}

This file opens with this passphrase only. Write it on a sheet of its own and keep that apart from the stick:

    ${phrase}`,
  },
  coordinator: {
    title: 'The coordination',
    intro: `Whoever coordinates signs the list of people who may read, every two weeks. Two are better than one:
if one loses their way in, the other goes on. A coordinator can read nothing.`,
    name: 'What is the name of the first coordinator? (It stands in the system like this; a first name is enough.)',
    another: 'Another coordinator? Type the name, otherwise Enter:',
    alone: `You are founding with one coordinator only. If they lose all devices, their code alone opens nothing: then it takes two roots,
and after 14 days at the latest nobody can write any more until those have signed. If you go on like this: make two passkeys on two devices
at the very first sign-in. Really go on with only one? [yes/no]`,
    wrongName: 'This name is empty, too long (80 characters) or taken.',
    sheet: (name) => `ZOP, recovery code of ${name}`,
    keep: [
      'With these twelve words you sign in the first time and make a passkey, better two at once on two devices.',
      'After that you need them only if all devices are lost and another coordinator says yes. If you are the only one, it takes two roots then (npm run setup -- --change).',
      'Keep them sealed, apart from your devices. Nobody can give them to you a second time.',
    ],
  },
  words: {
    how: 'Copy the words by hand, or print them? [hand/print]',
    hand: 'hand',
    print: 'print',
    howWrong: 'Please type hand or print. With "hand" the words stand on the screen at once.',
    printAt: (address) => `Open this page in a browser on this computer and print it once:
    ${address}
Take a printer on a cable that stores nothing. Then Enter.`,
    screen: (title, words) =>
      `${title}\n\n${words}\n\nWrite down the twelve words with their numbers. Clearly; when typing them back, the first four letters of each are enough.`,
    written: 'Is everything on paper? Then Enter; the words go from the screen.',
    typeBack: (title) =>
      `${title}: please type the twelve words from the paper, with spaces between them; four letters of each are enough. ("?" shows them again.)\n`,
    unknown: (word) => `"${word}" is none of the words that occur. Please look at the paper.`,
    count: 'There have to be exactly twelve words.',
    slip: 'The words exist, but do not fit together: one is mistaken for another, or two have changed places.',
    other: 'That is another code. Is it the right sheet?',
    right: 'Right. This sheet counts.',
    noPage: 'This machine has no memory where a page could lie for the printer, and on a disk or a stick it would stay. Please copy the words by hand.',
    burnt: 'The page for printing has been overwritten and deleted. The browser and the print queue may still have it: close the browser now.',
    printed: `Something was printed: browser, print queue and printer may have kept a page, and with it a root or a code.
A live system forgets them when it is switched off. On another computer: empty both before it goes online again. Unplug the printer, too.`,
    abandoned: (folder) => `Pages for printing of a run that did not come to its end still lay in ${folder}, perhaps with a root in them.
They have now been overwritten and deleted. Sheets from then do not count: destroy them.`,
    left: (paths) => `These could not be overwritten and still lie here, perhaps with words of a root in them:
${paths.map((path) => `    ${path}`).join('\n')}
Close the browser, delete them, and let this computer forget (a live system: switch it off) before it goes online again.`,
  },
  signed: ([one, other]) => `Roots ${one} and ${other} have signed the list of coordinators.`,
  done: ({ folder, deployment, checksum }) => `Done. The installation is founded.

    Folder:    ${folder}
    Identity:  ${deployment}
    Checksum:  ${checksum}

Write the checksum on every envelope: by it you can tell whether somebody has exchanged anchor.json before the pages are built.
The folder holds no secret. Keep a copy of it with the roots: every later change begins with it.
Bring it to the server; READ-ME-FIRST.txt says how to go on.
We have written no root and no code to any disk of this computer. They may still stand in its memory:
switch it off completely now. Seal the envelopes before you part.`,
  change: {
    intro: `Here two roots change who coordinates the installation, or replace a root.

You need: two people with their roots, this computer without a network, paper and a pen, and the folder of the founding.
Whoever leaves need not be here. Nothing counts before everything is done.`,
    root: (which) => `The ${which === 1 ? 'first' : 'second'} root: please type the twelve words from the paper. The others look away.\n`,
    foreign: 'The words are typed right, but this root does not belong to this installation.',
    twice: 'That is the same root again. They have to be two different ones.',
    replace: 'Is a root to be replaced, because it is lost or somebody leaves? Type 1, 2 or 3, otherwise Enter:',
    replaceWrong: 'Please 1, 2, 3 or only Enter.',
    there: (names) => `Coordinating: ${names.join(', ')}`,
    leaves: 'Does one of them coordinate no more? Type the name, otherwise Enter:',
    leavesWrong: 'Nobody there has that name, or nobody would be left.',
    summary: ({ comes, goes, replaced, stays }) => `
This will be signed:

    Comes:                ${comes.join(', ') || 'nobody'}
    Goes:                 ${goes.join(', ') || 'nobody'}
    New:                  ${replaced === null ? 'no root' : `root ${replaced}`}
    Coordinating then:    ${stays.join(', ')}

Is that right? [yes/no]`,
    alone: `There will be one coordinator only. If they lose all devices, their code alone opens nothing, and it takes two roots again:
they should have passkeys on two devices.`,
    interrupted: `
Stopped. Nothing has changed, and everything counts as before: keep your roots and the folder.
Only sheets and files that were made just now do not count: destroy those.`,
    nothing: 'Nothing changes. Nothing has been written.',
    unreadable: (folder) => `${folder} has to hold anchor.json and founding.json of a founding.`,
    done: (folder) => `Done. The folder ${folder} holds no secret; READ-ME-FIRST.txt says how to go on. Switch the computer off completely now.`,
    newChecksum: (checksum) => `anchor.json has changed. Cross out the old checksum on the envelopes and write this one on them:

    ${checksum}`,
    readMe: ({ replaced, afterwards, number }) => `ZOP: HOW TO GO ON

Keep this whole folder: the next change begins with it.

1. Bring coordinators.json to the server:
   sudo install -m 640 -o root -g zop coordinators.json /etc/zop/coordinators.json
   Put this line into /etc/zop/relay.env, then: sudo systemctl restart zop-relay
   ZOP_COORDINATORS=/etc/zop/coordinators.json
${
  afterwards
    ? `2. Whoever is new as coordinator signs in with their recovery code and signs a directory.
   Only then:
   sudo install -m 640 -o root -g zop coordinators-then.json /etc/zop/coordinators.json && sudo systemctl restart zop-relay
   Whoever leaves is out then.
`
    : ''
}${
  replaced
    ? `${afterwards ? 3 : 2}. A root has been replaced: build anew and publish, as with a new release (docs/operations.md, "Upgrade and rollback"), and before that:
   sudo install -m 640 -o root -g zop anchor.json /etc/zop/anchor.json
   Destroy the sheet of the old root, and its file on a stick, if there is one.
`
    : ''
}
The new list has the number ${number}${afterwards ? `, the one in coordinators-then.json the number ${number + 1}` : ''}.
If a coordinator's key was stolen: in anchor.json, under "lowest", set "roots" to ${afterwards ? number + 1 : number}, and build anew${afterwards ? ' once coordinators-then.json counts' : ''}.
Pages then take no older list. Whoever comes back to an older conversation is in some cases asked again who shall read.
`,
  },
  interrupted: `
Stopped. Nothing has been founded, and we have written no secret to any disk of this computer.
Words on paper and files on sticks that were made just now do not count: please destroy those. Then simply begin anew.`,
  unwritable: (folder) => `${folder} cannot be written. Nothing has happened yet: name another folder with --out.`,
  unwritten: (folder) => `${folder} could not be written (a stick pulled, full, or locked?). Nothing is lost as long as this window stays open.`,
  elsewhere: 'Which folder shall it be instead?',
  exists: (path) => `${path} is there already. So that nothing is written over, nothing happens: name another folder with --out, or delete this one yourself.`,
  existsSecret: 'Roots and codes stand readable in it. As long as anybody relies on that founding, bring the file to a safe place.',
  automatic: (path) => `The secrets stand readable in ${path}, outside the folder for the server. Bring that file to a safe place at once and delete it here.`,
  readable: `With --answers all roots would lie readable in one file on this computer, and whoever copies it decides who coordinates. Nothing has been founded.
Hold the ceremony around a table (without --answers), or say --readable-secrets if nobody will ever rely on this installation.`,
  settings: {
    head: 'Settings of the relay. All of them: docs/configuration.md; "npm run config" checks them.',
    host: 'Only the proxy and tor on the same machine talk to the relay.',
    hidden: 'Languages whose texts nobody has signed off yet.',
    mail: 'Reminders by mail; without these lines there are none.',
  },
  readMe: ({ deployment, site, desk, by }) => `ZOP: HOW TO GO ON

Identity of the installation: ${deployment}
Site: ${site.join(', ')}
Desk: ${desk}

There is no secret in this folder. Whoever changes it can still do harm: bring it to the server on a stick, not by mail.

  anchor.json     whom the pages trust. It is built into the pages.
  founding.json   signatures of the roots, first list, accounts of the coordinators (sealed).
  relay.env       settings of the relay. Please look through them.

1. On the server:   the program and the user as in docs/operations.md, steps 2 and 4. Then in this folder:
                    sudo install -m 640 -o root -g zop anchor.json founding.json relay.env /etc/zop/
2. Build the pages: cd /opt/zop && sudo ZOP_ANCHOR=/etc/zop/anchor.json npm run build
3. Check:           sudo -u zop sh -c 'set -a; . /etc/zop/relay.env; cd /opt/zop && node_modules/.bin/node relay/src/check.ts'
4. Start:           as in docs/operations.md, "A real installation".
5. Sign in:         ${desk}, "Sign in with recovery code", then make a passkey.
6. Invite:          As coordinator you invite a lead for every centre. The lead invites their counsellors and certifies them.
                    One of them makes the first shared key, the coordinator signs the next list. Only then can people who seek help write.

By ${day(by)} a coordinator must have signed the next list, and after that every 14 days; the desk reminds you.
If the server is not ready by then: nobody can write until they have. Nothing is lost, and nothing has to be founded again.

Keep a copy of this folder, not on the server: every later change (npm run setup -- --change FOLDER) begins with it.
The checksum of anchor.json stands on the envelopes. Before every build: "sha256sum anchor.json" has to begin with the same 32 letters and digits.
Whoever changes anchor.json on purpose (an .onion address is added) writes the new checksum on all envelopes.
Build a second time on another machine, with anchor.json from this stick and not from the server: only then the comparison says anything.
`,
}
