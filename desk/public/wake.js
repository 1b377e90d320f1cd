// The desk's only service worker. It keeps nothing and answers no page: it shows one sentence when a push service wakes it, and opens the desk.
const sentences = {
  de: ['Arbeitsplatz', 'An Ihrem Arbeitsplatz gibt es etwas Neues.'],
  en: ['Desk', 'There is something new at your desk.'],
}
const language = new URL(self.location.href).searchParams.get('language') === 'en' ? 'en' : 'de'
const [title, body] = sentences[language]

self.addEventListener('install', () => self.skipWaiting())

// Whatever came with it: nothing of it is read. The same tag lets a second one take the place of the first.
self.addEventListener('push', (event) => {
  event.waitUntil(self.registration.showNotification(title, { body, lang: language, tag: 'desk', icon: '/icon.svg' }))
})

const open = async () => {
  const [desk] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  return desk ? desk.focus() : self.clients.openWindow('/')
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open())
})
