import { type PhoneNumber, phoneNumbers } from '../phone/numbers.ts'
import type { NumberText } from '../phone/texts.ts'
import type { DeskLanguage } from './language.ts'

/** What may be at stake. */
export const dangers = ['life', 'suicide', 'children'] as const
export type Danger = (typeof dangers)[number]

/** What to do now: short steps in their order, and texts to send. */
export interface Crisis {
  readonly title: string
  readonly steps: readonly string[]
  readonly texts: readonly string[]
}

export interface CrisisWords {
  readonly title: string
  readonly first: string
  readonly dangers: Readonly<Record<Danger, Crisis>>
  readonly numbers: string
  /** Those that everybody must have in sight. */
  readonly emergency: string
  readonly reviewed: (date: string) => string
  readonly source: string
  readonly who: string
  readonly decides: readonly string[]
  readonly law: string
  readonly lawReview: string
  readonly insert: string
  readonly insertHint: string
  readonly noConversation: string
  readonly close: string
  readonly open: string
}

/** A number in the languages of the desk. */
export type DeskNumber = Omit<PhoneNumber, 'id' | 'texts'> & { readonly id: string; readonly texts: Readonly<Record<DeskLanguage, NumberText>> }

const byId = (...ids: readonly string[]): readonly DeskNumber[] => phoneNumbers.filter(({ id }) => ids.includes(id))

/** The numbers that matter in each danger, with where we know them from. */
export const crisisNumbers: Readonly<Record<Danger, readonly DeskNumber[]>> = {
  life: byId('police', 'rescue', 'violence-against-women'),
  suicide: byId('rescue', 'telephone-counselling'),
  children: byId('police', 'rescue', 'young-people'),
}

/** One key away from everywhere. Written for the umbrella to check; no text here replaces the centre's own plan. */
export const crisisWords: Readonly<Record<DeskLanguage, CrisisWords>> = {
  de: {
    title: 'Was jetzt zu tun ist',
    first: 'Atmen Sie einmal durch. Bleiben Sie im Gespräch. Holen Sie jemanden dazu, bevor Sie etwas Großes tun.',
    dangers: {
      life: {
        title: 'Gefahr für Leib und Leben',
        steps: [
          'Fragen Sie: Sind Sie gerade in Gefahr? Ist jemand bei Ihnen? Können Sie sprechen?',
          'Nennen Sie 110 (Polizei) und 112 (Rettung). Fragen Sie, ob die Person selbst anrufen kann und will.',
          'Schreiben Sie kurz, eine Frage auf einmal. Fragen Sie nur nach dem Ort, wenn die Person Hilfe dorthin will.',
          'Rufen Sie jetzt Ihre Leitung an. Niemand entscheidet das allein.',
          'Reißt das Gespräch ab: Lassen Sie es offen, bleiben Sie da, sagen Sie der Leitung Bescheid.',
          'Halten Sie danach in einer Notiz fest, was wann war und wer entschieden hat.',
        ],
        texts: [
          'Sind Sie gerade in Gefahr? Antworten Sie nur mit Ja oder Nein, wenn das leichter ist.',
          'Wenn Sie in Gefahr sind, rufen Sie bitte 110 an. Ich bleibe hier, solange Sie schreiben möchten.',
        ],
      },
      suicide: {
        title: 'Jemand denkt daran, sich das Leben zu nehmen',
        steps: [
          'Fragen Sie direkt: Denken Sie daran, sich das Leben zu nehmen? Die Frage bringt niemanden auf die Idee.',
          'Fragen Sie weiter: Haben Sie schon überlegt, wie? Liegt etwas bereit? Ist jemand bei Ihnen?',
          'Ist es dringend: 112. Fragen Sie, ob die Person selbst anruft oder ob jemand bei ihr das tun kann.',
          'Ist es nicht dringend: Was hat bis heute geholfen? Wer darf heute bei Ihnen sein? Verabreden Sie den nächsten Kontakt mit Tag und Uhrzeit.',
          'Rufen Sie Ihre Leitung an, solange das Gespräch läuft.',
          'Versprechen Sie nichts, was Sie nicht halten können, auch kein Schweigen.',
        ],
        texts: [
          'Ich frage Sie ganz offen: Denken Sie daran, sich das Leben zu nehmen? Sie dürfen hier ehrlich sein.',
          'Danke, dass Sie mir das schreiben. Sind Sie gerade in Sicherheit? Ist jemand bei Ihnen, dem Sie vertrauen?',
        ],
      },
      children: {
        title: 'Ein Kind ist in Gefahr',
        steps: [
          'Fragen Sie: Wo ist das Kind jetzt? Ist es verletzt? Wer ist bei ihm?',
          'Besteht die Gefahr jetzt: 110 oder 112. Fragen Sie, wer anrufen kann.',
          'Schreibt das Kind selbst: kurze Sätze, keine Vorwürfe, kein Ausfragen. Sagen Sie, dass es richtig war zu schreiben.',
          'Sprechen Sie mit Ihrer Leitung und mit der Fachkraft für Kinderschutz, die Ihre Stelle kennt, zuerst ohne Namen.',
          'Sagen Sie der Person vorher, was Sie tun werden, wenn das das Kind nicht gefährdet.',
          'Halten Sie in einer Notiz fest, was Sie wissen, was Sie vermuten und wer entschieden hat.',
        ],
        texts: [
          'Danke, dass Sie das schreiben. Wo ist das Kind gerade, und ist es jetzt in Sicherheit?',
          'Es war richtig, dass du schreibst. Du bist nicht schuld. Bist du gerade an einem sicheren Ort?',
        ],
      },
    },
    numbers: 'Nummern',
    emergency: 'Notruf',
    reviewed: (date) => `angesehen am ${date}, vom Koordinierungskreis zu prüfen`,
    source: 'Quelle',
    who: 'Wer entscheidet',
    decides: [
      'Sie: was Sie in diesem Gespräch sagen und fragen, und ob Sie bei Gefahr für ein Leben sofort Hilfe rufen.',
      'Die Leitung Ihrer Stelle: ob etwas ohne Einwilligung nach außen geht.',
      'Die Koordination: wenn die Leitung nicht zu erreichen ist, und danach, was alle daraus lernen.',
    ],
    law: 'Was Sie erfahren, ist geheim (§ 203 StGB); ohne Einwilligung dürfen Sie es nur sagen, wenn eine gegenwärtige Gefahr für Leben, Leib oder Freiheit nicht anders abzuwenden ist und deutlich schwerer wiegt (§ 34 StGB), und dann nur das Nötige und nur denen, die helfen können.',
    lawReview: 'Von den Jurist*innen des Koordinierungskreises zu prüfen.',
    insert: 'Ins Antwortfeld',
    insertHint: 'Der Text kommt ins Antwortfeld. Gesendet wird nichts von selbst.',
    noConversation: 'Öffnen Sie ein Gespräch, um einen Text einzufügen.',
    close: 'Schließen',
    open: 'Was jetzt tun',
  },
  en: {
    title: 'What to do now',
    first: 'Take one breath. Stay in the conversation. Bring somebody in before you do anything large.',
    dangers: {
      life: {
        title: 'Danger to life',
        steps: [
          'Ask: are you in danger right now? Is somebody with you? Can you speak?',
          'Name 110 (police) and 112 (ambulance). Ask whether the person can and wants to call themselves.',
          'Write short, one question at a time. Ask where they are only if they want help to come there.',
          'Call your lead now. Nobody decides this alone.',
          'If the conversation breaks off: leave it open, stay there, tell the lead.',
          'Afterwards keep in a note what happened when, and who decided.',
        ],
        texts: [
          'Are you in danger right now? Answer only yes or no if that is easier.',
          'If you are in danger, please call 110. I stay here as long as you want to write.',
        ],
      },
      suicide: {
        title: 'Somebody thinks of taking their own life',
        steps: [
          'Ask directly: are you thinking of taking your own life? The question gives nobody the idea.',
          'Ask on: have you thought about how? Is something at hand? Is somebody with you?',
          'If it is urgent: 112. Ask whether the person calls, or whether somebody with them can.',
          'If it is not urgent: what has helped until today? Who may be with you today? Agree the next contact, with day and time.',
          'Call your lead while the conversation is going on.',
          'Promise nothing that you cannot keep, silence neither.',
        ],
        texts: [
          'I ask you quite openly: are you thinking of taking your own life? You may be honest here.',
          'Thank you for writing this to me. Are you safe right now? Is somebody with you whom you trust?',
        ],
      },
      children: {
        title: 'A child is in danger',
        steps: [
          'Ask: where is the child now? Is it hurt? Who is with it?',
          'If the danger is now: 110 or 112. Ask who can call.',
          'If the child writes: short sentences, no blame, no interrogation. Say that writing was right.',
          'Speak with your lead and with the child protection specialist that your centre knows, at first without names.',
          'Tell the person beforehand what you will do, unless that puts the child at risk.',
          'Keep in a note what you know, what you suspect, and who decided.',
        ],
        texts: [
          'Thank you for writing this. Where is the child right now, and is it safe?',
          'It was right to write. It is not your fault. Are you in a safe place right now?',
        ],
      },
    },
    numbers: 'Numbers',
    emergency: 'Emergency',
    reviewed: (date) => `looked at on ${date}, to be checked by the umbrella`,
    source: 'Source',
    who: 'Who decides',
    decides: [
      'You: what you say and ask in this conversation, and whether you call help at once where a life is in danger.',
      'The lead of your centre: whether anything goes outside without consent.',
      'The coordination: where the lead cannot be reached, and afterwards what all learn from it.',
    ],
    law: 'What you learn is secret (section 203 StGB); without consent you may pass it on only where a present danger to life, body or freedom cannot be averted otherwise and clearly weighs more (section 34 StGB), and then only what is needed, to those who can help.',
    lawReview: 'To be checked by the umbrella’s lawyers.',
    insert: 'Into the reply',
    insertHint: 'The text goes into the reply box. Nothing is sent by itself.',
    noConversation: 'Open a conversation to insert a text.',
    close: 'Close',
    open: 'What to do now',
  },
}
