import type { Envelope, Login } from '@zop/wire'
import { type SigningKeys, signStatement } from '../statement.ts'

/** A5, E2: proves possession of a signing key to the relay. `subject` is the conversation id, or `recovery`; the challenge is single-use. */
export const signLogin = (keys: { readonly signing: SigningKeys }, login: Login): Promise<Envelope> => signStatement('login', login, [keys.signing])
