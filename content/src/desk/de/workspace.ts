import type { Words } from '../words.ts'

/** Top bar, lanes, who vouches for whom, keys. */
export const workspace = {
  title: 'Arbeitsplatz',
  language: { label: 'Sprache', de: 'Deutsch', en: 'English' },
  skip: 'Zum Gespräch springen',
  menu: {
    open: 'Konto',
    roles: { counsellor: 'Berater*in', lead: 'Leitung der Stelle', coordinator: 'Koordination' },
    addPasskey: 'Passkey hinzufügen',
    keys: 'Tasten zeigen',
    mute: 'Ton ausschalten',
    unmute: 'Ton einschalten',
    signOut: 'Abmelden',
  },
  connection: {
    open: 'Verbunden',
    lost: 'Keine Verbindung, wir versuchen es weiter',
    connecting: 'Verbindung wird aufgebaut',
    lostHint: 'Ihre Texte bleiben hier. Was Sie senden, geht hinaus, sobald die Verbindung wieder da ist.',
  },
  lanes: {
    title: 'Gespräche',
    waiting: 'Wartend',
    mine: 'Meine',
    devices: 'Neue Geräte',
    count: (count: number) => (count === 1 ? '1 Gespräch' : `${count} Gespräche`),
    oldest: (age: string) => `ältestes ${age}`,
    waitingEmptyUncertified: 'Sobald Ihre Leitung unterschrieben hat, können Sie hier beginnen.',
    since: (when: string) => `läuft schon seit ${when}`,
    waitingEmptyOff: 'Beginnen Sie Ihren Dienst, damit Menschen Sie erreichen.',
    waitingEmptyNone: 'Gerade wartet niemand. Übernehmen können Sie auch, wenn Sie keinen Dienst haben.',
    waitingEmptyOn: 'Gerade wartet niemand. Ein neuer Chat meldet sich mit einem leisen Ton.',
    mineEmpty: 'Übernehmen Sie einen wartenden Chat, dann steht er hier.',
    loading: 'Gespräche werden geladen.',
    more: (count: number) => (count === 1 ? '1 weiteres zeigen' : `${count} weitere zeigen`),
    moreLoading: 'Wird geladen',
    moreFailed: 'Die weiteren ließen sich nicht laden. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
    due: 'Fällig',
    dueEmpty: 'Niemand wartet auf eine Antwort von Ihnen.',
    centre: 'Meine Stelle',
    centreEmpty: 'Ihre Kolleg*innen haben gerade kein Gespräch.',
    escalated: 'Braucht jemanden',
    escalatedEmpty: 'Kein Gespräch braucht gerade jemanden.',
    overdue: (count: number) => `${count} überfällig`,
    take: 'Übernehmen',
    taking: 'Wird übernommen',
    channels: { chat: 'Chat', mail: 'Nachricht' },
    answerBy: (when: string) => `Antwort bis ${when}`,
    late: (when: string) => `überfällig seit ${when}`,
    standIn: 'Sie vertreten',
    heldBy: (name: string) => `bei ${name}`,
    paused: 'stumm geschaltet',
    trouble: {
      untaken: 'wartet zu lange',
      escalated: 'wartet viel zu lange, die Koordination weiß es',
      vanished: 'Berater*in ist nicht mehr da',
      orphaned: 'Niemand kann es mehr lesen',
      overdue: 'Antwort ist überfällig',
    },
    audiences: { person: 'für sich selbst', relative: 'sorgt sich um jemanden', professional: 'fragt beruflich' },
    age: (minutes: number | null) =>
      minutes === null
        ? 'Dauer unbekannt'
        : minutes < 1
          ? 'unter 1 min'
          : minutes < 60
            ? `${minutes} min`
            : `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    gone: 'Seite ist zu',
    goneUntil: (time: string) => `Seite ist zu, bis ${time} noch da`,
    there: 'Seite ist offen',
    fresh: (count: number, age: string) => `${count === 1 ? '1 neue Nachricht' : `${count} neue Nachrichten`}, seit ${age}`,
    unanswered: (age: string) => `ohne Antwort seit ${age}`,
    first: 'wartet auf Ihre erste Antwort',
    draft: 'Entwurf, nicht gesendet',
    longest: (age: string) => `wartet seit ${age}`,
    leadEmpty: 'Gespräche lesen nur Berater*innen. Hier sehen Sie, wer im Dienst ist und welches neue Gerät Ihr Ja braucht.',
    devicesEmpty: 'Gerade fragt niemand. Wer sich auf einem neuen Gerät anmeldet, steht hier mit vier Ziffern.',
  },
  alarm: {
    untaken: (count: number) => (count === 1 ? 'Ein Gespräch wartet zu lange.' : `${count} Gespräche warten zu lange.`),
    untakenOff: 'Wenn Sie können, übernehmen Sie es, auch ohne Dienst. Sonst sagen Sie es den anderen.',
    untakenHint: 'Bitte übernehmen Sie es jetzt. Wenn Sie nicht können, sagen Sie es den anderen im Dienst.',
    untakenLead: 'Sie können es nicht selbst lesen. Rufen Sie an, wer gerade im Dienst ist oder sein sollte.',
    vanished: (mark: string) => `In Gespräch ${mark} ist die Berater*in nicht mehr da. Sie sind die Vertretung.`,
    open: 'Ansehen',
  },
  device: {
    compare: 'Rufen Sie die Person an. Stimmen die vier Ziffern mit ihren überein, dann lassen Sie das Gerät zu.',
    approve: 'Zulassen',
    refuse: 'Ablehnen',
    failed: 'Ihre Antwort kam nicht an. Das Gerät wartet noch. Versuchen Sie es noch einmal.',
  },
  directory: {
    region: 'Hinweise zur Sicherheit',
    expired:
      'Das Verzeichnis der Stellen ist abgelaufen. Bis es erneuert ist, wird nichts verschlüsselt und nichts gesendet. Prüfen Sie Datum und Uhrzeit dieses Geräts und sagen Sie der Koordination Bescheid.',
    older: 'Der Server zeigt ein zu altes Verzeichnis. Es wird nichts verschlüsselt und nichts gesendet. Sagen Sie der Koordination sofort Bescheid.',
    origin:
      'Diese Seite läuft unter einer falschen Adresse. Es wird nichts verschlüsselt und nichts gesendet. Öffnen Sie den Arbeitsplatz über die Adresse, die Sie von der Koordination haben.',
    signature: 'Das Verzeichnis ist nicht echt. Es wird nichts verschlüsselt und nichts gesendet. Sagen Sie der Koordination sofort Bescheid.',
    unreachable: 'Das Verzeichnis ist gerade nicht erreichbar. Bis es geprüft ist, wird nichts gesendet. Wir versuchen es weiter.',
    certificateExpired: 'Ihr Ausweis ist abgelaufen. Bis Ihre Leitung ihn erneuert, können Sie keine Gespräche führen.',
    certificateRevoked: 'Ihr Ausweis wurde gesperrt. Sie können keine Gespräche führen. Sprechen Sie mit Ihrer Leitung.',
    certificateBroken: 'Ihr Ausweis ließ sich nicht prüfen. Es wird nichts verschlüsselt und nichts gesendet. Sprechen Sie mit Ihrer Leitung.',
    memoryOlder:
      'Alarm: Dieses Gerät kannte schon ein neueres Verzeichnis. Vielleicht spielt der Server einen alten Stand vor. Schreiben Sie nichts Vertrauliches und rufen Sie die Koordination an.',
    memoryFork:
      'Alarm: Der Server zeigt ein anderes Verzeichnis mit gleicher Nummer, als dieses Gerät kennt. Schreiben Sie nichts Vertrauliches und rufen Sie die Koordination an.',
    memoryFirst: 'Dieses Gerät ist neu. Ab jetzt warnt es Sie, wenn der Server ein veraltetes Verzeichnis der Berater*innen zeigt.',
    memoryNone: 'Dieses Gerät kann sich das Verzeichnis nicht merken, weil der Browser nichts speichern darf. Ein älterer Stand fiele hier nicht auf.',
    poolMissing:
      'Alarm: Ihr Gerät kann den Warteraum-Schlüssel nicht öffnen. Wartende Gespräche können Sie nicht übernehmen. Laden Sie die Seite neu. Bleibt es so, rufen Sie die Koordination an: Sie muss einen neuen Warteraum-Schlüssel anfordern.',
    understood: 'Verstanden',
  },
  keys: {
    title: 'Tasten',
    next: 'Nächstes Gespräch',
    previous: 'Voriges Gespräch',
    open: 'Gewähltes Gespräch öffnen',
    take: 'Wartenden Chat übernehmen',
    reply: 'Antwort schreiben',
    note: 'Notiz schreiben',
    blocks: 'Textbaustein einfügen',
    standIn: 'Vertretung und Weitergabe',
    handOver: 'Gespräch übergeben',
    crisis: 'Was jetzt zu tun ist',
    crisisAnywhere: 'Was jetzt zu tun ist, auch beim Schreiben',
    send: 'Senden',
    leave: 'Textfeld verlassen',
    show: 'Diese Liste zeigen',
    alt: 'Alt',
    control: 'Strg',
    enter: 'Eingabe',
    escape: 'Esc',
    enabled: 'Einzelne Buchstaben als Tasten benutzen',
    close: 'Schließen',
  },
  notice: {
    close: 'Schließen',
    region: 'Meldungen',
    fault: (id: string) =>
      `Hier ist etwas schiefgegangen, das nicht Ihr Fehler ist. Ihre Texte sind noch da. Laden Sie die Seite neu, wenn es nicht weitergeht, und nennen Sie diese Nummer: ${id}`,
  },
}

export type WorkspaceWords = Words<typeof workspace>
