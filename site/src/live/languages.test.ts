import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Language, spokenOf } from '@zop/content'
import { liveWords } from '@zop/content/live'
import { type Now, unknown } from './now.ts'
import { say, sayOpens, sayUnspoken } from './say.ts'
import type { Speech } from './when.ts'

before(() => {
  process.env['TZ'] = 'Europe/Berlin'
})

const minuteOf = (instant: string): number => Date.parse(instant) / 60_000
const speech = (language: Language, asked = spokenOf(language)): Speech => ({ words: liveWords[language], asked, minute: minuteOf('2026-11-22T10:04+01:00') })
const ten = minuteOf('2026-11-22T10:00+01:00')
const noon = minuteOf('2026-11-22T12:00+01:00')
const tuesday = minuteOf('2026-11-24T10:00+01:00')
const friday = minuteOf('2026-11-27T12:00+01:00')
const nextWeek = minuteOf('2026-12-01T09:30+01:00')
const closed: Now = { ...unknown, live: 'closed', opens: tuesday, answerBy: friday / 60, spoken: [{ language: 'de', from: tuesday }] }
const open: Now = { ...closed, live: 'open', until: minuteOf('2026-11-22T18:00+01:00'), languages: ['de'] }

/** What a person reads in one language, of days that are declined, numbers, today, midnight and tomorrow. */
const sentences = (language: Language): readonly string[] => {
  const said = speech(language)
  return [
    say(open, said).state,
    say({ ...open, until: minuteOf('2026-11-23T00:00+01:00') }, said).state,
    say({ ...open, until: minuteOf('2026-11-23T01:00+01:00') }, said).state,
    say(closed, said).state,
    say({ ...closed, opens: nextWeek }, said).state,
    say(closed, said).next,
    say({ ...closed, missing: { since: ten, given: true } }, said).why,
    say({ ...closed, opens: noon, missing: { since: ten, given: false } }, said).why,
    sayOpens(closed, tuesday, said),
    sayUnspoken(open, false, said),
  ]
}
const expected: Partial<Record<Language, readonly string[]>> = {
  'de-simple': [
    'Der Chat ist offen bis 18:00 Uhr',
    'Der Chat ist offen bis Mitternacht',
    'Der Chat ist offen bis morgen, 1:00 Uhr',
    'Der Chat öffnet am Dienstag um 10:00 Uhr',
    'Der Chat öffnet am Dienstag, 1. Dezember um 9:30 Uhr',
    'Schreiben Sie jetzt. Die Antwort kommt bis Freitag, 12:00 Uhr.',
    'Seit 10:00 Uhr ist niemand da. Das tut uns leid.',
    'Jetzt sollte jemand da sein. Wir haben nachgefragt. Spätestens heute um 12:00 Uhr ist wieder jemand da.',
    'Das nächste Mal: am Dienstag um 10:00 Uhr.',
    '',
  ],
  ar: [
    'الدردشة مفتوحة حتى الساعة 18:00',
    'الدردشة مفتوحة حتى منتصف الليل',
    'الدردشة مفتوحة حتى غدًا، الساعة 1:00',
    'تفتح الدردشة يوم الثلاثاء الساعة 10:00',
    'تفتح الدردشة يوم الثلاثاء، 1 ديسمبر الساعة 9:30',
    'يمكنك الكتابة الآن، والرد في موعد أقصاه الجمعة، الساعة 12:00، ربما بالألمانية أو الإنجليزية.',
    'لا أحد هنا منذ الساعة 10:00. نأسف لذلك.',
    'كان يجب أن يكون أحد هنا، وقد سألنا عن السبب. سيكون أحد هنا من جديد في موعد أقصاه اليوم الساعة 12:00.',
    'المرة القادمة: يوم الثلاثاء الساعة 10:00.',
    'يوجد أحد الآن، لكن ليس بهذه اللغة: {language}. لا نعرف بعد متى يكون ذلك ممكنًا من جديد. ربما يأتي الرد بالألمانية أو الإنجليزية.',
  ],
  bg: [
    'Чатът е отворен до 18:00 часа',
    'Чатът е отворен до полунощ',
    'Чатът е отворен до утре, 1:00 часа',
    'Чатът отваря вторник в 10:00 часа',
    'Чатът отваря вторник, 1 декември в 9:30 часа',
    'Пишете сега, ще отговорим до петък, 12:00 часа, може би на немски или английски.',
    'От 10:00 часа няма никого. Съжаляваме.',
    'Тук трябва да има човек. Попитахме какво става. Най-късно днес в 12:00 часа отново ще има някой.',
    'Следващият път: вторник в 10:00 часа.',
    'В момента има човек на линия, но не за този език: {language}. Още не знаем кога това ще е възможно отново. Отговорът може да е на немски или английски.',
  ],
  pl: [
    'Czat jest otwarty do: godz. 18:00',
    'Czat jest otwarty do: północy',
    'Czat jest otwarty do: jutro, godz. 1:00',
    'Otwarcie czatu: wtorek, godz. 10:00',
    'Otwarcie czatu: wtorek, 1 grudnia, godz. 9:30',
    'Napisz teraz. Odpowiedź najpóźniej: piątek, godz. 12:00, być może po niemiecku lub angielsku.',
    'Od godz. 10:00 nikogo tu nie ma. Przepraszamy.',
    'Ktoś powinien tu być, już to sprawdzamy. Ktoś znów tu będzie najpóźniej: dzisiaj, godz. 12:00.',
    'Następnym razem: wtorek, godz. 10:00.',
    'Ktoś teraz tu jest, ale nie mówi w tym języku: {language}. Nie wiemy jeszcze, kiedy znów będzie to możliwe. Odpowiedź może przyjść po niemiecku lub angielsku.',
  ],
  ro: [
    'Chatul este deschis până la ora 18:00',
    'Chatul este deschis până la miezul nopții',
    'Chatul este deschis până mâine, la ora 1:00',
    'Chatul se deschide marți la ora 10:00',
    'Chatul se deschide marți, 1 decembrie la ora 9:30',
    'Scrieți acum, vă răspundem până vineri, la ora 12:00, poate în germană sau engleză.',
    'De la ora 10:00 nu este nimeni aici. Ne pare rău.',
    'Cineva ar trebui să fie aici, am întrebat ce se întâmplă. Cel târziu astăzi la ora 12:00 va fi din nou cineva aici.',
    'Data viitoare: marți la ora 10:00.',
    'Acum este cineva aici, dar nu pentru limba aleasă: {language}. Încă nu știm când va fi din nou posibil. Răspunsul poate veni în germană sau engleză.',
  ],
  uk: [
    'Чат відкритий до 18:00',
    'Чат відкритий до опівночі',
    'Чат відкритий до завтра, 1:00',
    'Чат відкриється: вівторок, 10:00',
    'Чат відкриється: вівторок, 1 грудня, 9:30',
    'Пишіть зараз. Відповідь найпізніше: пʼятниця, 12:00, можливо, німецькою чи англійською.',
    'З 10:00 нікого немає. Нам дуже шкода.',
    'Хтось уже мав бути тут. Ми запитали, що сталося. Хтось знову буде тут найпізніше: сьогодні, 12:00.',
    'Наступний раз: вівторок, 10:00.',
    'Зараз хтось є, але не володіє цією мовою: {language}. Ще не відомо, коли це знову буде можливо. Можливо, відповідь буде німецькою чи англійською.',
  ],
}

for (const [language, texts] of Object.entries(expected)) {
  test(`P9 the live state in ${language} is whole sentences, with its days in the form that the language needs`, () =>
    assert.deepEqual(sentences(language as Language), texts))
}
