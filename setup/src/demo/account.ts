import { randomBytes } from 'node:crypto'
import { createAccount, deriveRecovery, type Person, parseRecoveryCode, recoveryCode, unlockAccount } from '@zop/sealing'
import type { Founding } from '@zop/wire'
import { demoDeployment } from './seed.ts'
import type { Invented } from './umbrella.ts'

/** An account together with the keys behind it, as its owner has them and as only a demo may have them. */
export interface Owned {
  account: Founding['accounts'][number]
  person: Person
  recoveryCode: string
}

/** A fresh account with a random recovery code, not yet certified and in no pool. */
export const openAccount = async ({ role, name, centre }: Invented): Promise<Owned> => {
  const entropy = new Uint8Array(randomBytes(16))
  const recovery = await deriveRecovery(entropy, demoDeployment)
  const { sealed, unlocked } = await createAccount(recovery)
  const signing = unlocked.person.signing.public
  const account = { account: sealed, role, name, centre, certificate: null, signing, recovery: recovery.signing.public, pool: [] }
  return { account, person: unlocked.person, recoveryCode: await recoveryCode(entropy) }
}

/** Opens an account again with its recovery code. Throws where they do not belong together. */
export const reopenAccount = async (account: Owned['account'], code: string): Promise<Owned> => {
  const parsed = await parseRecoveryCode(code)
  if (parsed.kind === 'wrong') throw new Error(`The recovery code of ${account.name} is not one.`)
  const opened = await unlockAccount(account.account, { recovery: await deriveRecovery(parsed.entropy, demoDeployment) })
  if (opened.kind === 'damaged') throw new Error(`The recovery code of ${account.name} does not open the account.`)
  return { account, person: opened.unlocked.person, recoveryCode: code }
}
