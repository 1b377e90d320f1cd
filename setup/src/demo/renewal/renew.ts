import { memberHash } from '@zop/sealing'
import type { Directory } from '@zop/wire'
import type { Demo } from '../folder.ts'
import { certificateOf, directoryOf } from '../statement.ts'
import { ownCertificate, renewCertificates } from './certificates.ts'
import { type AtDesk, ask, sitDown, standUp } from './desk.ts'
import { isDue, newestAt, publishNext } from './directory.ts'
import { isPoolDue, offerNextPool } from './pool.ts'

type House = Pick<Demo, 'desk' | 'people'>

const hourOf = (now: number): number => Math.floor(now / 3_600_000)

const ofRole = (all: readonly AtDesk[], role: AtDesk['signedIn']['role']): AtDesk[] => all.filter(({ signedIn }) => signedIn.role === role)

/**
 * Renews everything that time has worn, over the relay's own doors: the invented leads and counsellors renew their certificates, one of them makes the pool's
 * next seed when it is a week old, the coordinator issues the directory. Whoever was removed is passed over; whoever was invited is nobody's business here.
 */
export const renewAll = async ({ desk, people }: House, now: number): Promise<void> => {
  const hour = hourOf(now)
  const found = await Promise.all(people.map(({ recoveryCode }) => sitDown(desk, recoveryCode)))
  const all = found.filter((one) => one !== null)
  try {
    const [coordinator] = ofRole(all, 'coordinator')
    if (!coordinator) throw new Error('Nobody of the demo is a coordinator any more.')
    await renewCertificates({ leads: ofRole(all, 'lead'), counsellors: ofRole(all, 'counsellor'), hour })
    const poolDue = await isPoolDue(coordinator, await newestAt(coordinator), hour)
    // First with today's pool: under a directory that has run out nobody is of the pool, to make the next one.
    const next = await publishNext(coordinator, { hour })
    if (!poolDue) return
    const member = await memberAmong(ofRole(all, 'counsellor'), next)
    if (!member) return
    const { generation, key } = await offerNextPool(coordinator, member)
    await publishNext(coordinator, { hour, pool: { generation, key } })
  } finally {
    await Promise.all(all.map(standUp))
  }
}

/** Somebody of the demo whom the directory lists in its pool. */
const memberAmong = async (counsellors: readonly AtDesk[], { pool }: Directory): Promise<AtDesk | null> => {
  for (const one of counsellors) {
    const own = await ownCertificate(one)
    if (own && pool.members.includes(await memberHash(certificateOf(own)))) return one
  }
  return null
}

/** Renews where the newest directory is a day old; false where nothing was due. */
export const renewDemo = async (demo: House, now = Date.now()): Promise<boolean> => {
  const { directory } = await ask(demo.desk, 'directory', { params: {} })
  if (!isDue(directoryOf(directory), hourOf(now))) return false
  await renewAll(demo, now)
  return true
}
