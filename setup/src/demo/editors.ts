import type { EditorRights } from '@zop/wire'
import type { Demo } from './folder.ts'
import { sitDown, standUp } from './renewal/desk.ts'

/** Two people beside the coordinator, so that whoever tries it can write as one of them and sign off as the other. */
const rights: Readonly<Record<string, EditorRights>> = {
  Nele: { content: true, safety: true, languages: [] },
  Amal: { content: false, safety: false, languages: ['en', 'ar', 'ro'] },
}

/** Gives them over the relay's own door, once: where anybody has any already it stays as it is. False where nothing was to be done. */
export const enterEditors = async ({ desk, people }: Pick<Demo, 'desk' | 'people'>): Promise<boolean> => {
  const code = people.find(({ role }) => role === 'coordinator')?.recoveryCode
  const coordinator = code === undefined ? null : await sitDown(desk, code)
  if (!coordinator) throw new Error('Nobody of the demo is a coordinator any more.')
  try {
    const { editors } = await coordinator.ask('editors', { params: {} })
    const others = editors.filter(({ role }) => role !== 'coordinator')
    if (others.some((one) => one.rights.content || one.rights.safety || one.rights.languages.length > 0)) return false
    for (const { account, name } of others) {
      const given = rights[name]
      if (given) await coordinator.ask('putEditor', { params: { account }, body: { rights: given } })
    }
    return true
  } finally {
    await standUp(coordinator)
  }
}
