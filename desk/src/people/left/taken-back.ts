import { type Follower, statementHash } from '@zop/sealing'
import { statementIn } from '../statement.ts'

/** E4: those of the certificates that hold no more by what a coordinator has signed: revoked in the newest directory, by hash or by key, or run out. */
export const takenBack = async (
  certificates: readonly string[],
  { directory: { directory }, vouchers, hour }: Pick<Follower, 'directory' | 'vouchers' | 'hour'>,
): Promise<readonly string[]> => {
  const over = async (hash: string): Promise<boolean> => {
    if (directory.revoked.includes(hash)) return true
    const published = await vouchers.certificate(hash)
    const statement = published && (await statementHash('certificate', published.certificate)) === hash ? statementIn(published.certificate) : null
    return statement !== null && (directory.revoked.includes(statement.signing) || statement.expires <= hour)
  }
  const found = await Promise.all(certificates.map(async (hash) => ((await over(hash)) ? [hash] : [])))
  return found.flat()
}
