import type { DeskLanguage } from './language.ts'

/** A text to begin an answer with, as it comes with the desk. */
export interface ShippedBlock {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** A dozen texts for every centre, in each language that people write in. The umbrella replaces them with its own. */
export const shippedBlocks: Readonly<Record<DeskLanguage, readonly ShippedBlock[]>> = {
  de: [
    {
      id: 'hello',
      title: 'Begrüßung',
      text: 'Guten Tag. Schön, dass Sie schreiben. Ich bin Berater*in und nehme mir jetzt Zeit für Sie. Was beschäftigt Sie gerade am meisten?',
    },
    {
      id: 'safe',
      title: 'Ist es gerade sicher?',
      text: 'Bevor wir weiterschreiben: Sind Sie gerade allein? Kann jemand Ihr Handy sehen? Mit „Seite verlassen“ sind Sie mit einem Tippen weg.',
    },
    {
      id: 'offer',
      title: 'Was wir tun können',
      text: 'Wir können mit Ihnen klären, welche Rechte Sie haben, eine Beratungsstelle in Ihrer Nähe finden und mit Ihnen die nächsten Schritte überlegen. Sie entscheiden, was davon passiert. Es kostet nichts.',
    },
    {
      id: 'secret',
      title: 'Was geheim bleibt',
      text: 'Was Sie hier schreiben, geben wir nicht weiter, außer Sie möchten es. Ehrlich dazu: Ein Gericht könnte uns als Zeug*innen befragen, und wenn ein Leben oder ein Kind in Gefahr ist, müssen wir vielleicht Hilfe holen. Schreiben Sie deshalb keinen vollen Namen und keine Adresse.',
    },
    {
      id: 'return',
      title: 'Wiederkommen',
      text: 'Möchten Sie später weiterschreiben? Tippen Sie auf „Ich möchte wiederkommen können“. Sie bekommen sieben Wörter. Lernen Sie sie am besten auswendig oder schreiben Sie die Ziffern wie eine Telefonnummer auf.',
    },
    {
      id: 'later',
      title: 'Antwort kommt später',
      text: 'Ich kann Ihnen das heute nicht gut beantworten und frage nach. Sie bekommen hier bis spätestens übermorgen eine Antwort.',
    },
    {
      id: 'language',
      title: 'Andere Sprache',
      text: 'In welcher Sprache möchten Sie schreiben? Schreiben Sie gern in Ihrer Sprache. Wir suchen jemanden, der sie gut versteht.',
    },
    {
      id: 'passport',
      title: 'Papiere weggenommen',
      text: 'Niemand darf Ihren Pass oder Ausweis behalten, auch nicht wegen Schulden. Das ist in Deutschland verboten. Haben Sie Ihre Papiere, oder hat sie jemand anders?',
    },
    {
      id: 'wages',
      title: 'Kein Lohn',
      text: 'Wer arbeitet, hat ein Recht auf Lohn, auch ohne Vertrag und auch ohne Papiere. Wissen Sie noch, wann und wie lange Sie gearbeitet haben? Schreiben Sie es auf, wenn das für Sie sicher ist.',
    },
    {
      id: 'centre',
      title: 'Stelle in der Nähe',
      text: 'Es gibt in vielen Städten Beratungsstellen, die persönlich helfen, kostenlos und ohne Polizei. Wenn Sie mögen, sagen Sie mir nur das Bundesland oder eine größere Stadt in der Nähe. Dann suche ich mit Ihnen.',
    },
    {
      id: 'silence',
      title: 'Lange keine Antwort',
      text: 'Sind Sie noch da? Lassen Sie sich Zeit. Wenn es gerade nicht geht, ist das in Ordnung. Ich bleibe noch etwa zehn Minuten hier.',
    },
    { id: 'pause', title: 'Kurz weg', text: 'Ich muss für ein paar Minuten etwas klären und bin gleich wieder da. Sie müssen nichts tun.' },
    {
      id: 'goodbye',
      title: 'Abschied',
      text: 'Danke für Ihr Vertrauen. Wir machen jetzt Schluss. Gibt es noch etwas, das Sie heute brauchen? Wenn ich beende, wird alles aus diesem Chat gelöscht, außer Sie möchten wiederkommen können.',
    },
  ],
  en: [
    { id: 'hello', title: 'Greeting', text: 'Hello. It is good that you write. I am a counsellor and I have time for you now. What is on your mind the most?' },
    {
      id: 'safe',
      title: 'Is it safe right now?',
      text: 'Before we go on: are you alone right now? Can somebody see your phone? With “Leave page” you are gone with one tap.',
    },
    {
      id: 'offer',
      title: 'What we can do',
      text: 'We can find out with you which rights you have, find a counselling centre near you, and think about the next steps with you. You decide what happens. It costs nothing.',
    },
    {
      id: 'secret',
      title: 'What stays secret',
      text: 'We do not pass on what you write here unless you want us to. To be honest: a court could ask us as witnesses, and if a life or a child is in danger we may have to bring help. So please write no full name and no address.',
    },
    {
      id: 'return',
      title: 'Coming back',
      text: 'Would you like to write again later? Tap “I want to be able to come back”. You get seven words. It is best to learn them by heart, or to write the digits down like a phone number.',
    },
    { id: 'later', title: 'The answer comes later', text: 'I cannot answer that well today and will find out. You get an answer here within two days.' },
    {
      id: 'language',
      title: 'Another language',
      text: 'In which language would you like to write? Please feel free to write in your own. We look for somebody who understands it well.',
    },
    {
      id: 'passport',
      title: 'Papers taken away',
      text: 'Nobody may keep your passport or identity card, not even because of debts. That is forbidden in Germany. Do you have your papers, or does somebody else?',
    },
    {
      id: 'wages',
      title: 'No pay',
      text: 'Whoever works has a right to pay, also without a contract and also without papers. Do you still know when and how long you worked? Write it down if that is safe for you.',
    },
    {
      id: 'centre',
      title: 'A centre near you',
      text: 'In many towns there are counselling centres that help in person, free of charge and without police. If you like, tell me only the state or a larger town nearby. Then I look with you.',
    },
    {
      id: 'silence',
      title: 'No answer for long',
      text: 'Are you still there? Take your time. If it is not possible right now, that is fine. I stay here for about ten more minutes.',
    },
    { id: 'pause', title: 'Away for a moment', text: 'I have to find something out and will be back in a few minutes. You do not have to do anything.' },
    {
      id: 'goodbye',
      title: 'Goodbye',
      text: 'Thank you for your trust. We stop here for now. Is there anything else that you need today? When I end this, everything in this chat is deleted, unless you want to be able to come back.',
    },
  ],
}
