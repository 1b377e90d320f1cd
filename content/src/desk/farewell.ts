/** What a counsellor tells a person before going. `when` is a moment in words; it stands behind a colon, so that no language has to bend it. */
export interface Farewell {
  /** The next duty begins then. */
  readonly again: (when: string) => string
  /** Somebody else is still on duty. */
  readonly there: string
  /** No next duty is planned. */
  readonly unknown: string
  /** How the conversation stays. */
  readonly keep: string
}

/** In every language that people may ask for, the page's own languages with the name of its button. A counsellor may change each before it is sent. */
export const farewells = {
  de: {
    again: (when) => `Ich muss jetzt gehen. Im Chat ist wieder jemand für Sie da ab: ${when} (Zeit in Deutschland).`,
    there: 'Ich muss jetzt gehen. Im Chat ist noch jemand anderes da: Sie können dort gleich neu beginnen.',
    unknown: 'Ich muss jetzt gehen. Auf der ersten Seite steht, wann wieder jemand im Chat ist. Eine Nachricht können Sie immer schreiben.',
    keep: 'Möchten Sie dann hier weiterschreiben? Tippen Sie auf „Wiederkommen“, dann bleibt unser Gespräch.',
  },
  en: {
    again: (when) => `I have to go now. Somebody is here for you in the chat again from: ${when} (time in Germany).`,
    there: 'I have to go now. Somebody else is still here in the chat: you can begin again there at once.',
    unknown: 'I have to go now. The first page says when somebody is in the chat again. You can always write a message.',
    keep: 'Would you like to go on here then? Tap “Come back later”, and our conversation stays.',
  },
  ar: {
    again: (when) => `عليّ أن أذهب الآن. سيكون هناك شخص في الدردشة من أجلك مرة أخرى ابتداءً من: ${when} (بتوقيت ألمانيا).`,
    there: 'عليّ أن أذهب الآن. لا يزال هناك شخص آخر في الدردشة: يمكنك أن تبدأ من جديد هناك فورًا.',
    unknown: 'عليّ أن أذهب الآن. الصفحة الأولى تخبرك متى يكون هناك شخص في الدردشة مرة أخرى. يمكنك كتابة رسالة في أي وقت.',
    keep: 'هل تريد أن تواصل هنا عندئذ؟ اختر العودة لاحقًا، وستبقى محادثتنا محفوظة.',
  },
  bg: {
    again: (when) => `Сега трябва да тръгвам. В чата отново ще има човек за Вас от: ${when} (германско време).`,
    there: 'Сега трябва да тръгвам. В чата все още има друг човек: можете веднага да започнете там отново.',
    unknown: 'Сега трябва да тръгвам. На първата страница пише кога в чата отново ще има човек. Съобщение можете да напишете по всяко време.',
    keep: 'Искате ли тогава да продължите тук? Изберете възможността да се върнете, и разговорът ни ще остане.',
  },
  pl: {
    again: (when) => `Muszę teraz iść. Na czacie znowu ktoś będzie od: ${when} (czas w Niemczech).`,
    there: 'Muszę teraz iść. Na czacie jest jeszcze ktoś inny: można tam od razu zacząć od nowa.',
    unknown: 'Muszę teraz iść. Na pierwszej stronie jest napisane, kiedy znowu ktoś będzie na czacie. Wiadomość można napisać zawsze.',
    keep: 'Czy potem pisać dalej tutaj? Proszę wybrać możliwość powrotu, wtedy nasza rozmowa zostanie.',
  },
  ro: {
    again: (when) => `Trebuie să plec acum. În chat va fi din nou cineva pentru dumneavoastră începând cu: ${when} (ora Germaniei).`,
    there: 'Trebuie să plec acum. În chat mai este altcineva: puteți începe din nou acolo imediat.',
    unknown: 'Trebuie să plec acum. Pe prima pagină scrie când va fi din nou cineva în chat. Un mesaj puteți scrie oricând.',
    keep: 'Doriți să continuați atunci aici? Alegeți să puteți reveni, iar conversația noastră rămâne.',
  },
  ru: {
    again: (when) => `Мне сейчас нужно идти. В чате снова кто-то будет для вас, начало: ${when} (время в Германии).`,
    there: 'Мне сейчас нужно идти. В чате ещё есть другой человек: вы можете сразу начать там заново.',
    unknown: 'Мне сейчас нужно идти. На первой странице написано, когда в чате снова кто-то будет. Сообщение можно написать всегда.',
    keep: 'Хотите потом продолжить здесь? Выберите возможность вернуться, и наш разговор сохранится.',
  },
  uk: {
    again: (when) => `Мені зараз треба йти. У чаті знову хтось буде для вас, початок: ${when} (час у Німеччині).`,
    there: 'Мені зараз треба йти. У чаті ще є інша людина: ви можете одразу почати там знову.',
    unknown: 'Мені зараз треба йти. На першій сторінці написано, коли в чаті знову хтось буде. Повідомлення можна написати завжди.',
    keep: 'Хочете потім продовжити тут? Виберіть можливість повернутися, і наша розмова збережеться.',
  },
  tr: {
    again: (when) => `Şimdi gitmem gerekiyor. Sohbette sizin için yeniden biri olacak, başlangıç: ${when} (Almanya saati).`,
    there: 'Şimdi gitmem gerekiyor. Sohbette hâlâ başka biri var: orada hemen yeniden başlayabilirsiniz.',
    unknown: 'Şimdi gitmem gerekiyor. Sohbette ne zaman yeniden biri olacağı ilk sayfada yazıyor. Her zaman mesaj yazabilirsiniz.',
    keep: 'O zaman buradan devam etmek ister misiniz? Geri dönme seçeneğini seçin, konuşmamız kalır.',
  },
  fr: {
    again: (when) => `Je dois partir maintenant. Quelqu’un sera de nouveau là pour vous dans le chat à partir de : ${when} (heure d’Allemagne).`,
    there: 'Je dois partir maintenant. Quelqu’un d’autre est encore là dans le chat : vous pouvez y recommencer tout de suite.',
    unknown: 'Je dois partir maintenant. La première page indique quand quelqu’un sera de nouveau dans le chat. Vous pouvez toujours écrire un message.',
    keep: 'Voulez-vous alors continuer ici ? Choisissez de pouvoir revenir, et notre conversation reste.',
  },
  es: {
    again: (when) => `Tengo que irme ahora. Volverá a haber alguien para usted en el chat a partir de: ${when} (hora de Alemania).`,
    there: 'Tengo que irme ahora. En el chat todavía hay otra persona: puede empezar allí de nuevo enseguida.',
    unknown: 'Tengo que irme ahora. En la primera página pone cuándo vuelve a haber alguien en el chat. Siempre puede escribir un mensaje.',
    keep: '¿Quiere seguir entonces aquí? Elija poder volver, y nuestra conversación se queda.',
  },
  vi: {
    again: (when) => `Bây giờ tôi phải đi. Sẽ lại có người trong phần trò chuyện để giúp bạn từ: ${when} (giờ nước Đức).`,
    there: 'Bây giờ tôi phải đi. Vẫn còn người khác trong phần trò chuyện: bạn có thể bắt đầu lại ở đó ngay.',
    unknown: 'Bây giờ tôi phải đi. Trang đầu cho biết khi nào lại có người trong phần trò chuyện. Bạn luôn có thể viết tin nhắn.',
    keep: 'Lúc đó bạn có muốn viết tiếp ở đây không? Hãy chọn quay lại sau, cuộc trò chuyện của chúng ta sẽ được giữ.',
  },
  hu: {
    again: (when) => `Most mennem kell. A chatben újra lesz itt valaki Önnek, kezdés: ${when} (németországi idő).`,
    there: 'Most mennem kell. A chatben még van valaki más: ott azonnal újra kezdheti.',
    unknown: 'Most mennem kell. Az első oldalon áll, mikor lesz újra valaki a chatben. Üzenetet bármikor írhat.',
    keep: 'Szeretné akkor itt folytatni? Válassza a visszatérés lehetőségét, és a beszélgetésünk megmarad.',
  },
  fa: {
    again: (when) => `من اکنون باید بروم. دوباره کسی در گفت‌وگو برای شما هست از: ${when} (به وقت آلمان).`,
    there: 'من اکنون باید بروم. هنوز کس دیگری در گفت‌وگو هست: می‌توانید همان‌جا فوراً از نو شروع کنید.',
    unknown: 'من اکنون باید بروم. در صفحهٔ اول نوشته شده که چه زمانی دوباره کسی در گفت‌وگو هست. همیشه می‌توانید پیام بنویسید.',
    keep: 'می‌خواهید آن‌وقت همین‌جا ادامه دهید؟ گزینهٔ بازگشت را انتخاب کنید تا گفت‌وگوی ما بماند.',
  },
} as const satisfies Record<string, Farewell>
