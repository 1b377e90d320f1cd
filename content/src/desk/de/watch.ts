import type { Words } from '../words.ts'

const days = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tage`)

/** What is promised, what is missing, and how the weeks went. */
export const watch = {
  counts: {
    label: 'Auf einen Blick',
    broken: 'gebrochen',
    risk: 'gefährdet',
    today: 'heute fällig',
    gaps: 'Lücken',
  },
  promises: {
    title: { counsellor: 'Was Sie zugesagt haben', lead: 'Was Ihre Stelle zugesagt hat', coordinator: 'Was zugesagt ist' },
    broken: 'Gebrochen',
    risk: 'Gefährdet',
    today: 'Heute fällig',
    later: (count: number) => `Später fällig: ${count}`,
    more: (shown: number, all: number) => `Das sind die ${shown} dringendsten von ${all}.`,
    none: {
      counsellor: 'Nichts ist offen. Neue Briefe finden Sie unter „Gespräche“.',
      lead: 'In Ihrer Stelle ist nichts offen. Wird eine Antwort knapp, steht sie hier, bevor es zu spät ist.',
      coordinator: 'Nichts ist offen. Wird eine Antwort knapp, steht sie hier, bevor es zu spät ist.',
    },
    calm: 'Heute ist nichts fällig, und nichts ist gefährdet.',
    open: 'Öffnen',
    toLane: 'In der Liste zeigen',
    by: (when: string) => `bis ${when}`,
    was: (when: string) => `war bis ${when} zugesagt`,
    centreAway: 'Die ganze Stelle ist abwesend. Fragen Sie die Vertretung.',
  },
  kinds: {
    acknowledgement: 'Brief, den noch niemand hat',
    'first-reply': 'Erste Antwort',
    'next-reply': 'Antwort',
    'hand-over': 'Antwort auf eine Übergabe',
  },
  states: {
    fine: 'im Rahmen',
    reminder: 'erinnert',
    'stand-in': 'Vertretung gefragt',
    coordinator: 'Koordination gefragt',
    broken: 'gebrochen',
  },
  reasons: {
    untaken: 'niemand hat es übernommen',
    unstaffed: 'kein Dienst war besetzt',
    'counsellor-away': 'die Berater*in war abwesend',
    'centre-away': 'die ganze Stelle war abwesend',
    late: 'zu spät',
  },
  alarms: {
    title: 'Lücken in den nächsten 14 Tagen',
    none: 'In den nächsten 14 Tagen hat jeder Dienst mindestens so viele Leute, wie er braucht. Ob einer knapp ist, zeigt der Dienstplan.',
    missing: (count: number) => (count === 1 ? '1 Person fehlt' : `${count} Personen fehlen`),
    running: 'läuft gerade',
    hours: (hours: number) => (hours < 1 ? 'beginnt in weniger als einer Stunde' : hours === 1 ? 'beginnt in 1 Stunde' : `beginnt in ${hours} Stunden`),
    days: (count: number) => `beginnt in ${count === 1 ? '1 Tag' : `${count} Tagen`}`,
    show: 'Im Plan zeigen',
    more: (count: number) => (count === 1 ? '1 weitere Lücke' : `${count} weitere Lücken`),
  },
  reach: {
    title: 'Fünf Tage je Woche',
    means: 'Gefüllt: besetzt. Umrandet: geplant, mindestens eine Person hat den Dienst.',
    counts: {
      chat: 'Ein Tag zählt, wenn vier Stunden jemand da war.',
      mail: 'Ein Tag zählt, wenn jemand für Briefe da war. Zugesagt ist: Jeder Brief bekommt rechtzeitig Antwort.',
    },
    draft: 'Gezählt ist, was in diesem Entwurf steht. Er gilt noch nicht.',
    older: (count: number) => (count === 1 ? '1 frühere Woche' : `${count} frühere Wochen`),
    none: 'Noch gilt kein Plan. Sobald einer verbindlich ist, sehen Sie hier die Wochen.',
    week: (day: string) => `ab ${day}`,
    kept: (count: number) => `${days(count)}, gehalten`,
    missed: (count: number) => `${count} von 5 Tagen`,
    there: (count: number) => (count === 1 ? 'an 1 Tag da' : `an ${count} Tagen da`),
    promises: (kept: number, broken: number) =>
      broken > 0 ? `${broken} von ${kept + broken} Zusagen gebrochen` : kept === 1 ? '1 Zusage gehalten' : `alle ${kept} Zusagen gehalten`,
    soFar: (kept: number, planned: number) => `bisher ${days(kept)}, ${planned} geplant`,
    planned: (count: number) => `${days(count)} geplant`,
    open: 'noch nichts geplant',
    short: (count: number) => `nur ${days(count)} geplant`,
    day: (day: string, staffed: string, planned: string) => `${day}: ${staffed} h besetzt, ${planned} h geplant`,
  },
  week: {
    title: (day: string) => `Woche ab ${day}`,
    before: 'Woche davor',
    after: 'Woche danach',
    nothing: 'In dieser Woche wurde nichts gezählt.',
    kept: (count: number) => (count === 1 ? '1 Zusage gehalten' : `${count} Zusagen gehalten`),
    broken: (count: number) => (count === 1 ? '1 Zusage gebrochen' : `${count} Zusagen gebrochen`),
    reach: (channel: string, count: number, of: number) => `${channel}: an ${count} von ${of} Tagen da`,
    gaps: (count: number) =>
      count === 0 ? 'Keine Lücke in den nächsten 14 Tagen' : count === 1 ? '1 Lücke in den nächsten 14 Tagen' : `${count} Lücken in den nächsten 14 Tagen`,
    anonymous: 'Gezählt wird ohne Namen und ohne Gespräch, für den ganzen Verbund.',
    failed: 'Die Woche ließ sich nicht lesen. Versuchen Sie es noch einmal.',
  },
}

export type WatchWords = Words<typeof watch>
