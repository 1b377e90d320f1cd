import type { DeskLanguage } from '@zop/content/desk'

/** How this browser stands to being woken. `none`: it cannot be; `denied`: its owner has said no to notifications. */
export type Waking = { readonly kind: 'none' } | { readonly kind: 'denied' } | { readonly kind: 'ready'; readonly endpoint: string | null }

/** What became of asking this browser. */
export type Asked = { readonly kind: 'on'; readonly endpoint: string } | { readonly kind: 'denied' } | { readonly kind: 'failed' }

/** This browser's own part of a push. */
export interface Waker {
  look(): Promise<Waking>
  /** Asks the person for notifications and the browser's push service for an address; `key` is the house's. */
  ask(key: string, language: DeskLanguage): Promise<Asked>
  /** Gives the address up: nothing of it stays in this browser. */
  stop(): Promise<void>
}

interface ScriptPolicies {
  createPolicy(name: string, rules: { createScriptURL(text: string): string }): { createScriptURL(text: string): string }
}

const scripts: Readonly<Record<DeskLanguage, string>> = { de: '/wake.js?language=de', en: '/wake.js?language=en' }

/** The page takes a script's address only from a policy that its headers name, and this one knows two. A browser without Trusted Types takes it as it is. */
const makePolicy = (types: ScriptPolicies | undefined) =>
  types?.createPolicy('wake', {
    createScriptURL: (text) => {
      if (!Object.values(scripts).includes(text)) throw new Error('no script of this page')
      return text
    },
  })

/** The browser's own: made once, because a policy has a name once. */
export const createWaker = (browser: { navigator: Navigator; Notification?: typeof Notification; trustedTypes?: ScriptPolicies }): Waker => {
  const { serviceWorker } = browser.navigator
  const { Notification: notes } = browser
  const can = serviceWorker !== undefined && notes !== undefined && 'PushManager' in browser
  const policy = can ? makePolicy(browser.trustedTypes) : undefined
  const registration = async () => (can ? ((await serviceWorker.getRegistration('/')) ?? null) : null)

  return {
    look: async () => {
      if (!can) return { kind: 'none' }
      if (notes.permission === 'denied') return { kind: 'denied' }
      return { kind: 'ready', endpoint: (await (await registration())?.pushManager.getSubscription())?.endpoint ?? null }
    },
    ask: async (key, language) => {
      if (!can) return { kind: 'failed' }
      if ((await notes.requestPermission()) !== 'granted') return { kind: 'denied' }
      try {
        const worker = await serviceWorker.register(policy?.createScriptURL(scripts[language]) ?? scripts[language])
        await serviceWorker.ready
        // An address that was given for another key of the house would wake nobody.
        await (await worker.pushManager.getSubscription())?.unsubscribe()
        const { endpoint } = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
        return { kind: 'on', endpoint }
      } catch {
        // The push service cannot be reached, or this browser was built without one.
        return { kind: 'failed' }
      }
    },
    stop: async () => {
      const worker = await registration()
      await (await worker?.pushManager.getSubscription())?.unsubscribe()
      await worker?.unregister()
    },
  }
}
