import { nameOf } from '../address.ts'
import type { Texts } from './texts.ts'

const day = (date: Date): string => date.toLocaleDateString('de-DE', { dateStyle: 'full', timeZone: 'Europe/Berlin' })
const clock = (date: Date, timeZone: string): string =>
  date.toLocaleString('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone })

export const de: Texts = {
  intro: `Hier wird eine Installation von ZOP gegründet.

Das dauert etwa eine Stunde. Bitte nehmen Sie sich diese Zeit, und sitzen Sie zusammen:
  - drei Menschen, die je eine Wurzel verwahren (sie arbeiten möglichst nicht im selben Haus),
  - ein oder besser zwei Menschen, die koordinieren werden. Es können dieselben sein.

Sie brauchen: diesen Rechner (nicht den Server), am besten von einem Live-System gestartet und ohne Netz,
für jede Wurzel und jede Koordination ein Blatt Papier, einen Stift, und Umschläge zum Verschließen.

Nichts gilt, bevor alles fertig ist. Sie können jederzeit mit Strg+C abbrechen und von vorn beginnen.`,
  ready: 'Sind alle da? Weiter mit der Eingabetaste.',
  connected: `Dieser Rechner hat gerade eine Netzverbindung. Bitte ziehen Sie das Kabel, und schalten Sie WLAN aus.
Weiter mit der Eingabetaste. (Nur zum Ausprobieren: schreiben Sie „trotzdem“.)`,
  stillConnected: 'Die Verbindung ist noch da.',
  although: 'trotzdem',
  clock: (now) => `Nach der Uhr dieses Rechners ist es in Deutschland ${clock(now, 'Europe/Berlin')} Uhr.
(Weltzeit: ${clock(now, 'UTC')} Uhr.) Stimmt das? [ja/nein]`,
  clockWrong: 'Bitte stellen Sie die Uhr, und beginnen Sie noch einmal. Eine falsche Uhr würde alles ungültig machen. Es ist nichts gegründet worden.',
  yes: ['ja', 'j'],
  yesOrNo: 'Bitte antworten Sie mit ja oder nein.',
  step: (number, title) => `\n── Schritt ${number}: ${title} ──`,
  site: {
    title: 'Die Adressen',
    intro: 'Adressen werden in die Seiten hineingebaut. Eine Seite, die woanders steht, verschlüsselt nichts.',
    ask: 'Unter welcher Adresse erreichen Ratsuchende die Seite? Zum Beispiel beratung.example oder eine .onion-Adresse:',
    more: 'Noch eine Adresse der Seite, zum Beispiel eine .onion-Adresse? Sonst die Eingabetaste:',
    desk: 'Unter welcher Adresse arbeiten die Beraterinnen und Berater? Zum Beispiel team.example (besser ein Name, der das Thema nicht nennt):',
    same: 'Das ist schon die Adresse der Seite. Beide brauchen eine eigene.',
    summary: ({ site, desk, exit, phone, source }) => `
So wird es in die Seiten hineingebaut. Später lässt sich ein Tippfehler nur noch von Hand ändern, in anchor.json und relay.env.

    Seite:         ${site.map(nameOf).join('\n                   ')}
    Arbeitsplatz:  ${nameOf(desk)}
    Ausstieg:      ${exit.de}
                   ${exit.en} (Englisch und andere Sprachen)
    Telefon:       ${phone ?? 'später'}
    Quelltext:     ${source ?? 'noch nicht genannt'}

Lesen Sie es sich laut vor. Stimmt alles? [ja/nein]`,
  },
  faults: {
    'no-address': 'Das ist keine Adresse. Sie sieht so aus: beratung.example',
    'not-https': 'Das ist eine unverschlüsselte Adresse. Möglich sind https:// und .onion.',
    'more-than-origin': 'Bitte nur den Namen und höchstens einen Port, ohne etwas dahinter. Zum Beispiel: beratung.example',
    number: 'Das ist eine Nummer und kein Name. Passkeys und Zertifikate brauchen einen Namen, zum Beispiel: beratung.example',
    localhost: 'Das ist dieser Rechner selbst. Andere erreichen ihn so nicht.',
    onion: 'Diese .onion-Adresse ist nicht vollständig. Sie hat 56 Buchstaben und Ziffern vor dem Punkt.',
  },
  pageFaults: {
    'no-page': 'Das ist keine Adresse einer Seite. Sie sieht so aus: https://www.dwd.de/',
    'not-https': 'Das ist eine unverschlüsselte Adresse. Sie muss mit https:// beginnen.',
  },
  exit: {
    intro: 'Wohin führt „Seite schnell verlassen“? Auf eine Seite, bei der sich niemand etwas denkt.',
    ask: (language, usual) => `Auf ${language === 'de' ? 'Deutsch' : 'Englisch und in allen anderen Sprachen'} (Eingabetaste: ${usual}):`,
  },
  phone: {
    ask: 'Unter welcher Nummer erreichen Beraterinnen in Not die Koordination? (Eingabetaste: später)',
    wrong: 'Das ist keine Telefonnummer. Sie sieht so aus: 030 1234567',
  },
  source: {
    ask: 'Unter welcher Adresse kann jeder den Quelltext holen und nachprüfen, was der Server ausliefert? (Eingabetaste: steht noch nicht fest)',
  },
  root: {
    title: (number) => `Wurzel ${number} von 3`,
    intro: `Eine Wurzel sind zwölf Wörter auf Papier. Zwei von drei Wurzeln zusammen können sagen, wer koordiniert; eine allein kann nichts.
Ist eine verloren, genügen die beiden anderen. Sind zwei verloren, muss neu gegründet werden.
Nur wer die Wurzel verwahrt, sieht jetzt auf den Bildschirm. Die anderen sehen bitte weg.`,
    holder: 'Wer verwahrt diese Wurzel? (Der Name steht nur auf dem Papier.)',
    sheet: (number, holder) => `ZOP, Wurzel ${number} von 3. Verwahrt von ${holder}`,
    keep: [
      'Diese zwölf Wörter sind eine von drei Wurzeln. Zwei Wurzeln zusammen bestimmen, wer die Installation koordiniert.',
      'Verschlossen aufbewahren, nicht im Haus des Servers und nicht bei den anderen Wurzeln. Nicht fotografieren, nicht vorlesen.',
      'Nirgends eintippen, außer bei dieser Gründung und wenn sie gebraucht werden: wenn eine Koordination hinzukommt, geht oder ihren Zugang verliert (npm run setup -- --change).',
    ],
    file: 'Zusätzlich als verschlüsselte Datei für einen USB-Stick? Dann schreiben Sie, wohin, zum Beispiel /media/stick/wurzel-1.age. Sonst die Eingabetaste:',
    fileWrong: (path) => `Nach ${path} konnte nicht geschrieben werden: Der Ordner fehlt, oder dort liegt schon etwas. Es ist nichts verloren.`,
    fileHere: (path) =>
      `${path} liegt auf diesem Rechner, und hier darf keine Wurzel bleiben. Es ist nichts geschrieben worden: Nennen Sie einen Ort auf dem Stick, von / an.`,
    fileWritten: (path, phrase) => `Geschrieben: ${path}

Diese Datei öffnet sich nur mit dieser Losung. Schreiben Sie sie auf ein eigenes Blatt, und bewahren Sie es getrennt vom Stick auf:

    ${phrase}`,
  },
  coordinator: {
    title: 'Die Koordination',
    intro: `Wer koordiniert, unterschreibt alle zwei Wochen die Liste der Menschen, die lesen dürfen. Zwei sind besser als eine:
Verliert eine den Zugang, geht es mit der anderen weiter. Lesen kann die Koordination nichts.`,
    name: 'Wie heißt die erste Koordination? (So steht der Name im System; ein Vorname genügt.)',
    another: 'Noch eine Koordination? Schreiben Sie den Namen, sonst die Eingabetaste:',
    alone: `Sie gründen mit einer einzigen Koordination. Verliert sie alle Geräte, öffnet ihr Code allein nichts: Dann braucht es zwei Wurzeln,
und spätestens nach 14 Tagen kann niemand mehr schreiben, bis diese unterschrieben haben. Wenn Sie so weitergehen: Legen Sie bei der ersten Anmeldung gleich zwei Passkeys
auf zwei Geräten an. Wirklich mit nur einer weiter? [ja/nein]`,
    wrongName: 'Dieser Name ist leer, zu lang (80 Zeichen) oder schon vergeben.',
    sheet: (name) => `ZOP, Wiederherstellungscode von ${name}`,
    keep: [
      'Mit diesen zwölf Wörtern melden Sie sich das erste Mal an und legen einen Passkey an, besser gleich zwei auf zwei Geräten.',
      'Danach brauchen Sie sie nur, wenn alle Geräte verloren sind und eine andere Koordination Ja sagt. Gibt es nur Sie, braucht es dann zwei Wurzeln (npm run setup -- --change).',
      'Verschlossen aufbewahren, getrennt von Ihren Geräten. Niemand kann sie Ihnen ein zweites Mal geben.',
    ],
  },
  words: {
    how: 'Die Wörter von Hand abschreiben oder drucken? [hand/drucken]',
    hand: 'hand',
    print: 'drucken',
    howWrong: 'Bitte schreiben Sie hand oder drucken. Bei „hand“ stehen die Wörter sofort auf dem Bildschirm.',
    printAt: (address) => `Öffnen Sie diese Seite in einem Browser auf diesem Rechner, und drucken Sie sie ein Mal:
    ${address}
Nehmen Sie einen Drucker am Kabel, der nichts speichert. Danach die Eingabetaste.`,
    screen: (title, words) =>
      `${title}\n\n${words}\n\nSchreiben Sie die zwölf Wörter mit ihren Nummern auf. Deutlich; beim Zurückschreiben genügen von jedem die ersten vier Buchstaben.`,
    written: 'Steht alles auf dem Papier? Dann die Eingabetaste; die Wörter verschwinden vom Bildschirm.',
    typeBack: (title) =>
      `${title}: Bitte schreiben Sie die zwölf Wörter vom Papier ab, mit Leerzeichen dazwischen; vier Buchstaben von jedem genügen. („?“ zeigt sie noch einmal.)\n`,
    unknown: (word) => `„${word}“ ist keines der Wörter, die vorkommen. Bitte sehen Sie auf dem Papier nach.`,
    count: 'Es müssen genau zwölf Wörter sein.',
    slip: 'Die Wörter gibt es, aber sie passen nicht zusammen: Eines ist verwechselt, oder zwei sind vertauscht.',
    other: 'Das ist ein anderer Code. Haben Sie das richtige Blatt?',
    right: 'Stimmt. Dieses Blatt gilt.',
    noPage:
      'Dieser Rechner hat keinen Arbeitsspeicher, in dem eine Druckseite liegen könnte, und auf Platte oder Stick bliebe sie. Bitte schreiben Sie die Wörter von Hand ab.',
    burnt: 'Die Druckseite ist überschrieben und gelöscht. Browser und Druckwarteschlange können sie noch haben: Schließen Sie jetzt den Browser.',
    printed: `Es wurde gedruckt: Browser, Druckwarteschlange und Drucker können eine Seite behalten haben, und damit eine Wurzel oder einen Code.
Ein Live-System vergisst sie beim Ausschalten. Auf einem anderen Rechner: Leeren Sie beides, bevor er wieder ans Netz geht. Auch den Drucker vom Strom nehmen.`,
    abandoned: (folder) => `Von einem Lauf, der nicht zu Ende kam, lagen noch Druckseiten in ${folder}, vielleicht mit einer Wurzel darin.
Sie sind jetzt überschrieben und gelöscht. Blätter von damals gelten nicht: Vernichten Sie sie.`,
    left: (paths) => `Das hier ließ sich nicht überschreiben und liegt noch da, vielleicht mit Wörtern einer Wurzel darin:
${paths.map((path) => `    ${path}`).join('\n')}
Schließen Sie den Browser, löschen Sie es, und lassen Sie diesen Rechner vergessen (ein Live-System: ausschalten), bevor er wieder ans Netz geht.`,
  },
  signed: ([one, other]) => `Die Wurzeln ${one} und ${other} haben die Liste der Koordination unterschrieben.`,
  done: ({ folder, deployment, checksum }) => `Fertig. Die Installation ist gegründet.

    Ordner:      ${folder}
    Kennung:     ${deployment}
    Prüfsumme:   ${checksum}

Schreiben Sie die Prüfsumme auf jeden Umschlag: Mit ihr erkennen Sie, ob jemand anchor.json vertauscht hat, bevor die Seiten gebaut werden.
Der Ordner enthält kein Geheimnis. Bewahren Sie eine Kopie davon bei den Wurzeln auf: Jede spätere Änderung geht von ihm aus.
Bringen Sie ihn zum Server; READ-ME-FIRST.txt sagt, wie es weitergeht.
Wir haben auf keine Platte dieses Rechners eine Wurzel oder einen Code geschrieben. Im Speicher können sie noch stehen:
Schalten Sie den Rechner jetzt ganz aus. Verschließen Sie die Umschläge, bevor Sie auseinandergehen.`,
  change: {
    intro: `Hier ändern zwei Wurzeln, wer die Installation koordiniert, oder ersetzen eine Wurzel.

Sie brauchen: zwei Menschen mit ihren Wurzeln, diesen Rechner ohne Netz, Papier und Stift, und den Ordner der Gründung.
Wer geht, braucht nicht dabei zu sein. Nichts gilt, bevor alles fertig ist.`,
    root: (which) => `${which === 1 ? 'Die erste' : 'Die zweite'} Wurzel: Bitte schreiben Sie die zwölf Wörter vom Papier ab. Die anderen sehen weg.\n`,
    foreign: 'Die Wörter sind richtig geschrieben, aber diese Wurzel gehört nicht zu dieser Installation.',
    twice: 'Das ist dieselbe Wurzel noch einmal. Es müssen zwei verschiedene sein.',
    replace: 'Soll eine Wurzel ersetzt werden, weil sie verloren ist oder jemand geht? Schreiben Sie 1, 2 oder 3, sonst die Eingabetaste:',
    replaceWrong: 'Bitte 1, 2, 3 oder nur die Eingabetaste.',
    there: (names) => `Es koordinieren: ${names.join(', ')}`,
    leaves: 'Koordiniert jemand davon nicht mehr? Schreiben Sie den Namen, sonst die Eingabetaste:',
    leavesWrong: 'So heißt dort niemand, oder es bliebe niemand übrig.',
    summary: ({ comes, goes, replaced, stays }) => `
So wird es unterschrieben:

    Es kommt:              ${comes.join(', ') || 'niemand'}
    Es geht:               ${goes.join(', ') || 'niemand'}
    Neu ist:               ${replaced === null ? 'keine Wurzel' : `Wurzel ${replaced}`}
    Danach koordinieren:   ${stays.join(', ')}

Stimmt das? [ja/nein]`,
    alone: `Danach gibt es eine einzige Koordination. Verliert sie alle Geräte, öffnet ihr Code allein nichts, und es braucht wieder zwei Wurzeln:
Sie soll Passkeys auf zwei Geräten haben.`,
    interrupted: `
Abgebrochen. Es hat sich nichts geändert, und alles gilt wie vorher: Heben Sie Ihre Wurzeln und den Ordner weiter auf.
Nur Blätter und Dateien, die gerade eben neu entstanden sind, gelten nicht: Vernichten Sie diese.`,
    nothing: 'Es ändert sich nichts. Es ist nichts geschrieben worden.',
    unreadable: (folder) => `In ${folder} müssen anchor.json und founding.json einer Gründung liegen.`,
    done: (folder) =>
      `Fertig. Der Ordner ${folder} enthält kein Geheimnis; READ-ME-FIRST.txt sagt, wie es weitergeht. Schalten Sie den Rechner jetzt ganz aus.`,
    newChecksum: (checksum) => `anchor.json hat sich geändert. Streichen Sie die alte Prüfsumme auf den Umschlägen, und schreiben Sie diese darauf:

    ${checksum}`,
    readMe: ({ replaced, afterwards, number }) => `ZOP: WIE ES WEITERGEHT

Bewahren Sie diesen ganzen Ordner auf: Die nächste Änderung geht von ihm aus.

1. coordinators.json auf den Server bringen:
   sudo install -m 640 -o root -g zop coordinators.json /etc/zop/coordinators.json
   In /etc/zop/relay.env diese Zeile eintragen, dann: sudo systemctl restart zop-relay
   ZOP_COORDINATORS=/etc/zop/coordinators.json
${
  afterwards
    ? `2. Wer neu koordiniert, meldet sich mit dem Wiederherstellungscode an und unterschreibt ein Verzeichnis.
   Erst danach:
   sudo install -m 640 -o root -g zop coordinators-then.json /etc/zop/coordinators.json && sudo systemctl restart zop-relay
   Dann ist draußen, wer geht.
`
    : ''
}${
  replaced
    ? `${afterwards ? 3 : 2}. Eine Wurzel ist ersetzt: neu bauen und veröffentlichen, wie bei einer neuen Fassung (docs/operations.md, "Upgrade and rollback"), davor:
   sudo install -m 640 -o root -g zop anchor.json /etc/zop/anchor.json
   Das Blatt der alten Wurzel vernichten, und ihre Datei auf dem Stick, wenn es eine gibt.
`
    : ''
}
Die neue Liste hat die Nummer ${number}${afterwards ? `, die in coordinators-then.json die Nummer ${number + 1}` : ''}.
Wurde einer Koordination der Schlüssel gestohlen: In anchor.json unter "lowest" die Zahl bei "roots" auf ${afterwards ? number + 1 : number} setzen und neu bauen${afterwards ? ', sobald coordinators-then.json gilt' : ''}.
Seiten nehmen dann keine ältere Liste mehr. Wer zu einem älteren Gespräch zurückkommt, wird in manchen Fällen neu gefragt, wer lesen soll.
`,
  },
  interrupted: `
Abgebrochen. Es ist nichts gegründet worden, und wir haben auf keine Platte dieses Rechners ein Geheimnis geschrieben.
Wörter auf Papier und Dateien auf Sticks, die gerade eben entstanden sind, gelten nicht: Bitte vernichten Sie diese. Dann beginnen Sie einfach von vorn.`,
  unwritable: (folder) => `In ${folder} kann nicht geschrieben werden. Es ist noch nichts geschehen: Nennen Sie mit --out einen anderen Ordner.`,
  unwritten: (folder) =>
    `${folder} ließ sich nicht schreiben (Stick abgezogen, voll oder gesperrt?). Es ist nichts verloren, solange dieses Fenster offen bleibt.`,
  elsewhere: 'Welcher Ordner soll es stattdessen sein?',
  exists: (path) =>
    `${path} gibt es schon. Damit nichts überschrieben wird, geschieht hier nichts: Nennen Sie mit --out einen anderen Ordner, oder löschen Sie diesen selbst.`,
  existsSecret: 'Darin stehen Wurzeln und Codes lesbar. Solange jemand sich auf jene Gründung verlässt, bringen Sie die Datei an einen sicheren Ort.',
  readable: `Mit --answers lägen alle Wurzeln lesbar in einer Datei auf diesem Rechner, und wer sie kopiert, bestimmt, wer koordiniert. Es ist nichts gegründet worden.
Halten Sie die Zeremonie um einen Tisch (ohne --answers), oder sagen Sie --readable-secrets, wenn sich nie jemand auf diese Installation verlassen wird.`,
  automatic: (path) =>
    `Die Geheimnisse stehen lesbar in ${path}, außerhalb des Ordners für den Server. Bringen Sie diese Datei sofort an einen sicheren Ort, und löschen Sie sie hier.`,
  settings: {
    head: 'Einstellungen des Relays. Alle stehen in docs/configuration.md; "npm run config" prüft sie.',
    host: 'Nur der Proxy und tor auf demselben Rechner sprechen mit dem Relay.',
    hidden: 'Sprachen, deren Texte noch niemand abgenommen hat.',
    mail: 'Erinnerungen per E-Mail; ohne diese Zeilen gibt es keine.',
  },
  readMe: ({ deployment, site, desk, by }) => `ZOP: WIE ES WEITERGEHT

Kennung der Installation: ${deployment}
Seite: ${site.join(', ')}
Arbeitsplatz: ${desk}

In diesem Ordner steht kein Geheimnis. Wer ihn verändert, kann trotzdem schaden: Bringen Sie ihn auf einem Stick zum Server, nicht per Mail.

  anchor.json     wem die Seiten vertrauen. Wird in die Seiten hineingebaut.
  founding.json   Unterschriften der Wurzeln, erste Liste, Konten der Koordination (verschlossen).
  relay.env       Einstellungen des Relays. Bitte durchsehen.

1. Auf dem Server:  Programm und Benutzer wie in docs/operations.md, Schritte 2 und 4. Dann in diesem Ordner:
                    sudo install -m 640 -o root -g zop anchor.json founding.json relay.env /etc/zop/
2. Seiten bauen:    cd /opt/zop && sudo ZOP_ANCHOR=/etc/zop/anchor.json npm run build
3. Prüfen:          sudo -u zop sh -c 'set -a; . /etc/zop/relay.env; cd /opt/zop && node_modules/.bin/node relay/src/check.ts'
4. Starten:         wie in docs/operations.md, "A real installation".
5. Anmelden:        ${desk}, "Mit Wiederherstellungscode anmelden", dann einen Passkey anlegen.
6. Einladen:        Als Koordination laden Sie für jede Stelle eine Leitung ein. Die Leitung lädt ihre Beraterinnen ein und beglaubigt sie.
                    Jemand von ihnen macht den ersten gemeinsamen Schlüssel, die Koordination unterschreibt die nächste Liste. Erst dann können Ratsuchende schreiben.

Bis ${day(by)} muss eine Koordination die nächste Liste unterschrieben haben, danach alle 14 Tage; der Arbeitsplatz erinnert daran.
Ist der Server bis dahin nicht so weit: Es kann niemand schreiben, bis sie es getan hat. Verloren ist nichts, und gegründet wird nicht noch einmal.

Bewahren Sie eine Kopie dieses Ordners auf, nicht auf dem Server: Jede spätere Änderung (npm run setup -- --change ORDNER) geht von ihm aus.
Auf den Umschlägen steht die Prüfsumme von anchor.json. Vor jedem Bau: "sha256sum anchor.json" muss mit denselben 32 Zeichen beginnen.
Wer anchor.json mit Absicht ändert (eine .onion-Adresse kommt hinzu), schreibt die neue Prüfsumme auf alle Umschläge.
Bauen Sie ein zweites Mal auf einer anderen Maschine, mit anchor.json von diesem Stick und nicht vom Server: Nur dann sagt der Vergleich etwas.
`,
}
