import { listIn } from '../list.ts'
import type { Words } from '../words.ts'

const list = listIn('de')
const conversations = (count: number) => (count === 1 ? '1 Gespräch' : `${count} Gespräche`)
const requests = (count: number) => (count === 1 ? '1 Ausweis' : `${count} Ausweise`)

/** The team, joining it, certificates, the directory, what is left after somebody has gone. */
export const people = {
  pages: {
    region: 'Bereiche',
    team: 'Team',
    umbrella: 'Verband',
    directory: 'Verzeichnis',
    certificate: 'Mein Ausweis',
    left: 'Schlüssel erneuern',
    blocks: 'Textbausteine',
    back: 'Zurück zu den Gesprächen',
    again: 'Noch einmal laden',
    reading: 'Wird geladen.',
    unreachable: 'Das ließ sich gerade nicht laden. Es ist nichts verloren. Prüfen Sie die Verbindung.',
    cancel: 'Abbrechen',
    stop: 'Anhalten',
    progress: (done: number, of: number) => `${done} von ${of}`,
  },
  strip: {
    region: 'Was zu tun ist',
    certify: (count: number, soonest: string | null) =>
      `${requests(count)} ${count === 1 ? 'wartet' : 'warten'} auf Ihre Unterschrift.${soonest ? ` Der erste läuft am ${soonest} ab.` : ''}`,
    ownCertificate: (date: string) => `Ihr Ausweis gilt noch bis ${date}. Der nächste ist bei Ihrer Leitung angefragt.`,
    directory: (date: string) => `Das Verzeichnis läuft am ${date} ab. Danach kann niemand mehr schreiben.`,
    pool: (date: string) => `Der Warteraum-Schlüssel läuft am ${date} ab. Danach kann niemand mehr schreiben.`,
    restored: (number: number) =>
      `Auf dem Server liegt eine ältere Sicherung. Wer seitdem entfernt wurde, ist wieder da: Bitte entfernen Sie diese Personen noch einmal. Unterschreiben Sie dann das Verzeichnis, bis seine Nummer höher ist als ${number}. Bis dahin warnen die Arbeitsplätze vor einem älteren Verzeichnis.`,
    revoke: (names: readonly string[]) => `Noch zu sperren: ${list(names)}`,
    admit: (names: readonly string[]) => `Noch aufzunehmen: ${list(names)}`,
    makePool: 'Die Koordination braucht einen neuen Warteraum-Schlüssel. Ein Klick genügt, es ändert nichts an laufenden Gesprächen.',
    stillOpens: (count: number) =>
      `Noch nicht fertig entfernt: ${count === 1 ? '1 Person, die nicht mehr dabei ist, kann' : `${count} Personen, die nicht mehr dabei sind, können`} wartende Gespräche öffnen, bis ein neuer Warteraum-Schlüssel gilt.`,
    signPool: 'Der neue Warteraum-Schlüssel ist da und wartet auf Ihre Unterschrift.',
    tryingPool: 'Der neue Warteraum-Schlüssel ist da. Ob er passt, probiert gerade ein anderes Mitglied aus.',
    failedPool: (names: readonly string[]) => `Der neue Warteraum-Schlüssel passt nicht. Nicht öffnen konnten ihn: ${list(names)}`,
    left: (name: string, left: number) => `${name} ist nicht mehr dabei und kann noch ${conversations(left)} öffnen.`,
    mine: (count: number, left: number) =>
      left === 1 ? 'Sie können es erneuern.' : count === left ? 'Sie können alle erneuern.' : `${count} davon können Sie erneuern.`,
    others: 'Bitten Sie, wer dort mitliest, sich anzumelden und zu erneuern.',
    returned: (name: string, left: number) => `${name} ist mit neuen Schlüsseln zurück und kann ${conversations(left)} noch nicht öffnen.`,
    waiting: 'Ihr Ausweis wartet auf die Unterschrift Ihrer Leitung.',
    outside: 'Ihr Ausweis gilt. Die Koordination nimmt Sie noch in den Warteraum auf, dann können Sie Gespräche übernehmen.',
    unlisted: 'Die Koordination muss Sie noch ins Verzeichnis aufnehmen. Vorher können Sie keine Ausweise unterschreiben.',
    go: {
      team: 'Zum Team',
      directory: 'Zum Verzeichnis',
      certificate: 'Zu meinem Ausweis',
      left: 'Jetzt erneuern',
    },
    make: 'Neuen Warteraum-Schlüssel machen',
    making: 'Wird gemacht',
    poolMade: 'Der neue Warteraum-Schlüssel ist gemacht. Er gilt, sobald die Koordination ihn unterschreibt.',
    poolFailed: {
      unable: 'Der Warteraum-Schlüssel ließ sich nicht machen, weil Ihr Ausweis oder das Verzeichnis gerade nicht gilt.',
      refused: 'Der Server hat den neuen Warteraum-Schlüssel nicht angenommen. Vielleicht war jemand schneller. Der alte gilt weiter.',
      unreachable: 'Der neue Warteraum-Schlüssel kam nicht an. Der alte gilt weiter. Prüfen Sie die Verbindung.',
    },
  },
  team: {
    intro: 'Wer in Ihrer Stelle Gespräche führt. Jeder Ausweis gilt höchstens 60 Tage und trägt Ihre Unterschrift.',
    introUmbrella: 'Die Leitungen der Stellen, und wie es um die Ausweise ihrer Berater*innen steht.',
    people: 'Personen',
    leads: 'Leitungen',
    counsellors: 'Berater*innen',
    empty: 'Noch niemand. Laden Sie die erste Person ein.',
    roles: { counsellor: 'Berater*in', lead: 'Leitung', coordinator: 'Koordination' },
    valid: (date: string) => `Ausweis gilt bis ${date}`,
    soon: (date: string) => `Ausweis läuft bald ab: ${date}`,
    expired: (date: string) => `Ausweis ist seit ${date} abgelaufen`,
    none: 'noch kein Ausweis',
    inPool: 'übernimmt wartende Gespräche',
    notInPool: 'noch nicht im Warteraum',
    asks: 'bittet um den ersten Ausweis',
    asksNext: 'bittet um den nächsten Ausweis',
    refused: 'Die Anfrage passt nicht zu dieser Person. Unterschreiben Sie nichts und rufen Sie die Koordination an.',
    leaving: (left: number) =>
      left === 0 ? 'ist entfernt, wird noch gesperrt' : `ist entfernt, steht noch in ${left === 1 ? '1 Gespräch' : `${left} Gesprächen`}`,
    certifyAll: (count: number) => (count === 1 ? '1 Ausweis erneuern' : `Alle ${count} Ausweise erneuern`),
    certifyAllHint: 'Gleiche Personen, gleiche Schlüssel, nur das Datum ist neu. Geprüft auf diesem Gerät.',
    certifying: 'Wird unterschrieben',
    certifiedAll: (done: number, failed: number) =>
      failed === 0 ? `${requests(done)} erneuert.` : `${requests(done)} erneuert, ${failed} nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.`,
    compare: 'Vergleichen und unterschreiben',
    compareTitle: (name: string) => `Ist das wirklich ${name}?`,
    compareText:
      'Rufen Sie die Person an oder treffen Sie sie. Auf ihrem Bildschirm stehen zwölf Ziffern. Lassen Sie sich die Ziffern vorlesen und tippen Sie sie hier ein.',
    typed: 'Die zwölf Ziffern der Person',
    matches: 'Sie sind gleich.',
    mismatch: 'Diese Ziffern sind anders. Haben Sie sich vertippt? Lassen Sie sie noch einmal vorlesen.',
    compareWarning: 'Sind sie anders, hat jemand die Schlüssel vertauscht. Unterschreiben Sie dann nicht und rufen Sie die Koordination an.',
    same: 'Unterschreiben',
    different: 'Sie sind anders',
    differentSaid: 'Es wurde nichts unterschrieben. Rufen Sie die Koordination an und sagen Sie, dass die Ziffern nicht stimmen.',
    certified: (name: string) => `Der Ausweis von ${name} ist unterschrieben.`,
    remove: 'Aus dem Team nehmen',
    removeTitle: (name: string) => `${name} aus dem Team nehmen?`,
    removeNow: 'Sofort: Das Konto wird geschlossen, alle offenen Fenster dieser Person enden.',
    removeThen:
      'Danach: Die Koordination sperrt den Ausweis im Verzeichnis, und Kolleg*innen geben den Gesprächen neue Schlüssel. Was noch fehlt, steht oben, bis alles getan ist.',
    removeTalks:
      'Vielleicht liest diese Person gerade in Gesprächen mit. Wo sonst niemand liest, verliert die ratsuchende Person ihre einzige Ansprechperson. Bitten Sie, vorher überall eine Vertretung einzutragen.',
    removeKept: 'Was die Person schon gelesen hat, kann niemand zurückholen.',
    removeConfirm: 'Ja, aus dem Team nehmen',
    removed: (name: string) => `${name} ist nicht mehr im Team. Was noch fehlt, steht hier, bis es getan ist.`,
    lost: 'Neu einladen',
    lostTitle: (name: string) => `${name} neu einladen`,
    lostText:
      'Gerät und Wiederherstellungscode sind weg? Dann bekommt die Person neue Schlüssel. Das alte Konto geht, sobald Sie den neuen Ausweis unterschreiben. Danach öffnen Kolleg*innen ihr die laufenden Gespräche wieder.',
    lostWarning: 'Prüfen Sie zuerst am Telefon oder persönlich, dass wirklich die Person selbst darum bittet.',
    failed: {
      refused: 'Das ging nicht. Jemand anderes war vielleicht schneller: Die Liste ist jetzt neu geladen.',
      unreachable: 'Das kam nicht an. Es wurde nichts geändert. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    },
  },
  invite: {
    title: 'Jemanden einladen',
    titleLead: 'Eine Leitung einladen',
    name: 'Name, wie Ratsuchende ihn sehen',
    nameHint: 'Ein Vorname oder ein Pseudonym genügt.',
    centre: 'Stelle',
    newCentre: 'eine neue Stelle',
    centreId: 'Kurzname der neuen Stelle',
    centreIdHint: 'Kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel „nord“.',
    submit: 'Einladung machen',
    working: 'Einen Moment …',
    empty: 'Geben Sie einen Namen ein.',
    centreEmpty: 'Wählen Sie die Stelle oder geben Sie einen Kurznamen ein.',
    shownTitle: (name: string) => `Einladung für ${name}`,
    once: 'Das steht hier nur einmal. Geben Sie es jetzt weiter.',
    link: 'Der Link',
    code: 'Oder zum Vorlesen',
    codeHint: 'Die Person öffnet den Arbeitsplatz, wählt „Ich bin eingeladen“ und tippt diesen Code. Groß und klein ist gleich, O und 0 auch, I und 1 auch.',
    safely: 'So geben Sie die Einladung sicher weiter',
    safelySteps: {
      person: 'Am besten persönlich oder am Telefon.',
      mail: 'Sonst in einer Nachricht, die nur diese Person liest. Nicht in einer Gruppe und nicht im Kalender.',
      compare: 'Vergleichen Sie danach die zwölf Ziffern. Wer nur die Einladung abfängt, kommt so nicht herein.',
    },
    until: (date: string) => `Sie gilt bis ${date} und nur einmal.`,
    away: 'Weitergegeben, schließen',
    open: 'Offene Einladungen',
    openHint: (date: string) => `gilt bis ${date}`,
    cancel: 'Zurückziehen',
    cancelled: 'Die Einladung gilt nicht mehr.',
    copy: 'Link kopieren',
    copied: 'Kopiert. Fügen Sie ihn nur dort ein, wo nur diese Person liest.',
    copyFailed: 'Kopieren ging nicht. Markieren Sie den Link und kopieren Sie ihn selbst.',
  },
  joining: {
    door: 'Ich bin eingeladen',
    typed: 'Einladungscode oder Link',
    typedHint: 'Sieben Gruppen mit je vier Zeichen. Groß und klein ist gleich.',
    typedSubmit: 'Weiter',
    typedWrong: {
      length: 'So lang ist kein Einladungscode. Er hat sieben Gruppen mit je vier Zeichen.',
      letter: 'Ein Zeichen davon kommt in keinem Einladungscode vor. Es gibt nur Buchstaben und Ziffern.',
      check: 'Ein Zeichen stimmt nicht. Vergleichen Sie den Code noch einmal.',
    },
    title: 'Willkommen',
    asking: 'Die Einladung wird geprüft.',
    lost: 'Der Server antwortet nicht. Ihre Einladung gilt weiter. Prüfen Sie die Verbindung.',
    again: 'Noch einmal versuchen',
    gone: 'Diese Einladung gilt nicht mehr: Sie wurde schon benutzt, zurückgezogen oder ist zu alt. Bitten Sie Ihre Leitung um eine neue.',
    toSignIn: 'Zur Anmeldung',
    greeting: (name: string) => `Sie sind eingeladen: ${name}`,
    roles: { counsellor: 'Berater*in', lead: 'Leitung der Stelle' },
    until: (date: string) => `Die Einladung gilt bis ${date}.`,
    steps: 'Das dauert etwa fünf Minuten. Sie brauchen Papier und Stift, und danach ein Telefon.',
    makeKeys: 'Los geht es',
    making: 'Ihre Schlüssel werden gemacht',
    codeTitle: 'Ihr Wiederherstellungscode',
    codeWhy: 'Mit diesen 12 Wörtern kommen Sie immer in Ihr Konto, auch auf einem neuen Gerät. Niemand sonst hat sie, auch der Server nicht.',
    codeHow:
      'Schreiben Sie die Wörter in dieser Reihenfolge auf Papier. Die Wörter sind englisch, das ist richtig so. Kein Foto, keine Datei. Verwahren Sie das Blatt dort, wo nur Sie hinkommen.',
    written: 'Ich habe sie aufgeschrieben',
    checkTitle: 'Stimmt, was auf dem Papier steht?',
    checkText: 'Tippen Sie die 12 Wörter einmal von Ihrem Papier ab.',
    check: 'Prüfen und beitreten',
    show: 'Wörter noch einmal zeigen',
    otherCode: 'Das ist ein gültiger Code, aber nicht der, den Sie gerade bekommen haben.',
    joining: 'Ihr Konto wird angelegt.',
    unreachable:
      'Der Server antwortet nicht. Ihre Wörter bleiben gültig und Ihre Einladung auch. Lassen Sie das Fenster offen und versuchen Sie es noch einmal.',
    passkeyText: 'Ihr Konto ist da. Damit Sie sich schnell anmelden können, bekommt dieses Gerät einen Passkey.',
    later: 'Später, erst einmal weiter',
    notNow: 'Jetzt nicht beitreten',
  },
  certificate: {
    intro: 'Ihr Ausweis zeigt Ratsuchenden, dass die Stelle für Sie bürgt. Ihr Gerät erneuert ihn von selbst, Ihre Leitung unterschreibt.',
    name: 'Name',
    centre: 'Stelle',
    valid: 'Gilt bis',
    none: 'Sie haben noch keinen Ausweis.',
    asked: 'Der nächste ist angefragt und wartet auf die Unterschrift Ihrer Leitung. Sie müssen nichts tun.',
    waitTitle: 'Ihre Leitung muss noch unterschreiben',
    waitText: 'Rufen Sie Ihre Leitung an und lesen Sie ihr diese zwölf Ziffern vor. Sie tippt sie bei sich ein. Danach geht es hier von selbst weiter.',
    digits: 'Ihre zwölf Ziffern',
    computing: 'Werden berechnet',
    askedFor: 'Fragt Ihre Leitung nach zwölf Ziffern?',
    waitLead: 'Rufen Sie die Koordination an und lesen Sie ihr diese zwölf Ziffern vor. Sie nimmt Sie danach ins Verzeichnis auf.',
    waitLeadTitle: 'Die Koordination muss Sie noch aufnehmen',
    listed: 'Sie stehen im Verzeichnis und können Ausweise unterschreiben. Laden Sie jetzt Ihr Team ein.',
    lostRequest: 'Zu Ihrem Konto ist keine Anfrage da. Sprechen Sie mit Ihrer Leitung.',
    safe: 'Sie können dieses Fenster schließen. Es geht weiter, wenn Sie sich wieder anmelden.',
  },
  next: {
    intro: 'Das Verzeichnis sagt jeder Seite, wer für wen bürgt. Sie prüfen und unterschreiben es auf diesem Gerät.',
    now: 'Jetzt gilt',
    number: 'Nummer',
    expires: 'Läuft ab',
    pool: 'Warteraum-Schlüssel läuft ab',
    members: 'Im Warteraum',
    membersCount: (people: number, centres: number) =>
      `${people === 1 ? '1 Person' : `${people} Personen`} aus ${centres === 1 ? '1 Stelle' : `${centres} Stellen`}`,
    hash: 'Prüfsumme',
    hashHint:
      'Veröffentlichen Sie Nummer und Prüfsumme auch dort, wo der Betreiber nichts ändern kann. Dann fiele ein zweites Verzeichnis mit gleicher Nummer auf.',
    title: 'Das nächste Verzeichnis',
    changes: 'Was sich ändert',
    nothing: 'Niemand kommt oder geht. Es gilt wieder 14 Tage.',
    admit: (names: readonly string[]) => `Neu im Warteraum: ${list(names)}`,
    release: (count: number) => (count === 1 ? '1 Person ist nicht mehr im Warteraum.' : `${count} Personen sind nicht mehr im Warteraum.`),
    revoke: (names: readonly string[]) => `Ausweise, die gesperrt werden: ${list(names)}`,
    unchecked: (names: readonly string[]) => `Nicht gesperrt, weil Name und Ausweis nicht zusammenpassen. Fragen Sie die Leitung der Stelle: ${list(names)}`,
    unfit: (names: readonly string[]) => `Nicht aufgenommen, weil der Ausweis nicht stimmt: ${list(names)}`,
    leadLeaves: (name: string, centre: string) => `${name} ist nicht mehr Leitung (${centre}).`,
    leadLast: (name: string, centre: string) =>
      `${name} bleibt vorerst eingetragen (${centre}), weil die Stelle sonst keine Leitung hätte. Laden Sie zuerst eine neue ein.`,
    leadTitle: (name: string, centre: string) => `${name} wird Leitung (${centre})`,
    leadCompare: 'Lassen Sie sich die zwölf Ziffern am Telefon vorlesen und tippen Sie sie hier ein. Nehmen Sie die Person nur auf, wenn sie gleich sind.',
    leadSame: 'Verglichen und gleich, aufnehmen',
    centreName: 'Name der neuen Stelle, wie Ratsuchende ihn sehen',
    poolState: {
      same: 'Der Warteraum-Schlüssel bleibt.',
      offered: 'Ein neuer Warteraum-Schlüssel ist da, geprüft und für genau diese Personen.',
      trying: 'Ein neuer Warteraum-Schlüssel ist da, für genau diese Personen. Ihre Geräte probieren ihn von selbst aus, sobald sie angemeldet sind.',
      failed: 'Ein neuer Warteraum-Schlüssel ist da, aber er passt nicht. Er wird nicht unterschrieben. Der alte gilt weiter.',
      wanted: 'Vorher braucht es einen neuen Warteraum-Schlüssel. Ein Mitglied des Warteraums macht ihn auf seinem Gerät.',
    },
    tried: (tried: number, of: number) =>
      tried === 0
        ? 'Noch niemand hat ihn ausprobiert.'
        : tried === 1
          ? `1 von ${of} hat ihn ausprobiert und konnte ihn öffnen.`
          : `${tried} von ${of} haben ihn ausprobiert: Alle konnten ihn öffnen.`,
    tryHint: (of: number) =>
      of === 1
        ? 'Im Warteraum ist nur eine Person. Niemand sonst kann den Schlüssel ausprobieren.'
        : 'Sie können unterschreiben, sobald ihn jemand geöffnet hat, der ihn nicht selbst gemacht hat. Kommt niemand, bitten Sie ein anderes Mitglied, sich anzumelden.',
    triedFailed: (names: readonly string[]) =>
      `Nicht öffnen konnten ihn: ${list(names)}. Fordern Sie einen anderen an, den ein anderes Mitglied macht. Passt der auch nicht, sprechen Sie mit diesen Personen und ihrer Leitung.`,
    askAnyTime: 'Kann jemand den Warteraum-Schlüssel nicht öffnen, fordern Sie hier einen neuen an.',
    keyFirst: (count: number) =>
      `Das Entfernen wird erst mit dem neuen Schlüssel fertig. Bis er gilt, ${count === 1 ? 'kann 1 Person, die nicht mehr dabei ist,' : `können ${count} Personen, die nicht mehr dabei sind,`} wartende Gespräche öffnen.`,
    emergency: {
      'without-key': {
        open: 'Jetzt sofort, ohne neuen Schlüssel',
        title: 'Ohne neuen Schlüssel veröffentlichen?',
        text: 'Der Ausweis ist dann sofort gesperrt. Aber wer gegangen ist, kennt den Warteraum-Schlüssel und kann weiter öffnen, was im Warteraum ankommt. Dieses Verzeichnis gilt deshalb nur 7 Tage.',
        when: 'Tun Sie das nur, wenn die Sperre nicht warten kann und gerade niemand einen neuen Schlüssel macht. Das Entfernen bleibt oben stehen, bis der neue Schlüssel gilt.',
        confirm: 'Ja, ohne neuen Schlüssel veröffentlichen',
      },
      untried: {
        open: 'Unterschreiben, ohne dass ihn jemand ausprobiert',
        title: 'Einen Schlüssel unterschreiben, den sonst niemand geöffnet hat?',
        text: 'Passt er nicht, kann niemand öffnen, was danach im Warteraum ankommt. Menschen warten dann, und niemand kann ihnen antworten.',
        when: 'Tun Sie das nur, wenn sich sonst niemand aus dem Warteraum anmelden kann. Bitten Sie danach bald ein Mitglied, sich anzumelden: Passt der Schlüssel nicht, steht es dort.',
        confirm: 'Ja, so unterschreiben',
      },
    },
    coming: (onDuty: number) =>
      onDuty === 0
        ? 'Gerade ist niemand im Dienst, der ihn macht. Fordern Sie ihn an und sagen Sie einem Mitglied Bescheid.'
        : 'Wer im Dienst ist, macht ihn meist von selbst, in weniger als einer Minute. Kommt keiner, fordern Sie ihn an.',
    ask: 'Neuen Schlüssel anfordern',
    asked: (onDuty: number) =>
      onDuty === 0
        ? 'Angefordert. Gerade ist niemand im Dienst: Der Schlüssel kommt, sobald sich ein Mitglied anmeldet.'
        : `Angefordert. ${onDuty === 1 ? '1 Person ist' : `${onDuty} Personen sind`} im Dienst, das dauert meist unter einer Minute.`,
    askFailed: 'Die Anforderung kam nicht an. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    publish: 'Unterschreiben und veröffentlichen',
    publishWithout: 'Jetzt ohne neuen Schlüssel veröffentlichen',
    withoutHint: 'Sperren und neue Leitungen gelten dann sofort. Neue Mitglieder kommen erst mit dem nächsten Schlüssel dazu.',
    publishing: 'Wird unterschrieben',
    published: (number: number) => `Verzeichnis ${number} gilt ab jetzt.`,
    failed: {
      empty: 'Nicht veröffentlicht: Im Warteraum bliebe niemand.',
      'key-first': 'Nicht veröffentlicht: Wer gegangen ist, kennt den alten Warteraum-Schlüssel. Zuerst braucht es einen neuen.',
      unopened: 'Nicht veröffentlicht: Der neue Schlüssel passt nicht oder ist nicht mehr da. Sehen Sie nach, was oben steht.',
      refused: 'Nicht veröffentlicht. Vielleicht war eine andere Koordination schneller: Die Liste ist jetzt neu geladen.',
      unreachable: 'Nicht angekommen. Es gilt weiter das alte Verzeichnis. Prüfen Sie die Verbindung.',
    },
    alarm: {
      7: (date: string) => `Das Verzeichnis läuft am ${date} ab. Erneuern Sie es diese Woche.`,
      4: (date: string) => `Das Verzeichnis läuft am ${date} ab. Erneuern Sie es jetzt.`,
      2: (date: string) => `Das Verzeichnis läuft am ${date} ab. Danach kann niemand mehr schreiben. Erneuern Sie es sofort.`,
    },
    alarmOthers: (date: string) => `Das Verzeichnis läuft am ${date} ab. Danach kann niemand mehr schreiben. Sagen Sie der Koordination Bescheid.`,
  },
  left: {
    intro: 'Wer ein Team verlässt, kann Gespräche öffnen, bis sie neue Schlüssel haben. Sie erneuern hier alle, die Sie selbst lesen.',
    done: 'Es ist nichts mehr zu tun. Alle Gespräche haben neue Schlüssel.',
    gone: (name: string, left: number) => `${name} kann noch ${conversations(left)} öffnen.`,
    returned: (name: string, left: number) => `${name} ist mit neuen Schlüsseln zurück. Noch zu öffnen: ${conversations(left)}.`,
    mine: (count: number, left: number) =>
      left === 1 ? 'Sie lesen es.' : count === left ? 'Sie lesen alle.' : count === 1 ? 'Eines davon lesen Sie.' : `${count} davon lesen Sie.`,
    others: 'Sie lesen keines davon. Das erledigen Ihre Kolleg*innen. Es steht hier, bis es getan ist.',
    ask: 'Bitten Sie die Berater*innen, die dort mitlesen, sich anzumelden und zu erneuern. Sie selbst müssen nichts tun.',
    renew: (count: number) => (count === 1 ? 'Dieses Gespräch jetzt erneuern' : `Diese ${count} Gespräche jetzt erneuern`),
    renewing: 'Wird erneuert',
    finished: (done: number) => `${conversations(done)} erneuert.`,
    failed: (done: number, failed: number) =>
      `${conversations(done)} erneuert, ${failed} nicht. Prüfen Sie die Verbindung und Ihren Ausweis und versuchen Sie es noch einmal.`,
    notYet: (name: string) =>
      `Das geht, sobald die Koordination den Ausweis von ${name} gesperrt hat. So kann der Server allein niemanden aus einem Gespräch nehmen. Rufen Sie die Koordination an, wenn es eilt.`,
    unable: 'Gerade lässt sich nichts verschlüsseln. Oben steht, warum.',
  },
}

export type PeopleWords = Words<typeof people>
