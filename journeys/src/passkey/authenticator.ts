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
