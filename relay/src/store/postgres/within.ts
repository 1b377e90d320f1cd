import type { ClientBase } from 'pg'

/** Whole or not at all, on this connection. */
export const within = async <T>(client: ClientBase, act: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    const outcome = await act()
    await client.query('commit')
    return outcome
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
