import type { Page } from 'playwright-core'

/** A platform authenticator with PRF and user verification, as a phone or a laptop has one; it says yes to everything. */
export const addAuthenticator = async (page: Page, { prf = true } = {}): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: prf,
    },
  })
}

/** Every PRF secret that the authenticator gives this page from now on, as bytes, taken where the page itself takes it. */
export const listenForSecrets = async (page: Page): Promise<readonly Buffer[]> => {
  const secrets: Buffer[] = []
  await page.exposeFunction('tellSecret', (bytes: readonly number[]) => void secrets.push(Buffer.from(bytes)))
  await page.addInitScript(() => {
    const { credentials } = navigator
    const tell = (globalThis as unknown as { tellSecret(bytes: readonly number[]): Promise<void> }).tellSecret
    for (const name of ['create', 'get'] as const) {
      const asked = credentials[name].bind(credentials) as (options?: object) => Promise<Credential | null>
      credentials[name] = async (options?: object) => {
        const made = await asked(options)
        const { prf } = made instanceof PublicKeyCredential ? made.getClientExtensionResults() : {}
        const first = prf?.results?.first
        if (first instanceof ArrayBuffer) await tell([...new Uint8Array(first)])
        return made
      }
    }
  })
  return secrets
}
