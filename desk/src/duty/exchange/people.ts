import type { DutyPerson } from '@zop/wire'
import { type Centre, centreFinder, centreName, plain } from './centres.ts'

type Person = Pick<DutyPerson, 'account' | 'name' | 'centre'>

/** `where`: the centres at which somebody of that name is. */
export type FoundPerson =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'unknown-person' | 'ambiguous-person' | 'other-person' | 'unknown-centre' }
  | { readonly kind: 'other-centre'; readonly where: readonly string[] }

/** Finds who is meant by a name, where it is needed with the centre or the account. */
export const finder = (
  people: readonly Person[],
  centres: readonly Centre[],
): ((meant: { person: string; centre: string; account: string }) => FoundPerson) => {
  const byName = Map.groupBy(people, ({ name }) => plain(name))
  const byAccount = new Map(people.map((one) => [one.account, one]))
  const centreOf = centreFinder(centres)
  return ({ person: name, centre: text, account }) => {
    if (account !== '') {
      const person = byAccount.get(account)
      if (!person) return { kind: 'unknown-person' }
      return plain(person.name) === plain(name) ? { kind: 'found', person } : { kind: 'other-person' }
    }
    const named = byName.get(plain(name)) ?? []
    if (named.length === 0) return { kind: 'unknown-person' }
    const centre = text === '' ? null : centreOf(text)
    if (text !== '' && centre === null) return { kind: 'unknown-centre' }
    const [person, other] = centre === null ? named : named.filter((one) => one.centre === centre.id)
    if (!person) return { kind: 'other-centre', where: [...new Set(named.map((one) => centreName(centres, one.centre)))] }
    return other ? { kind: 'ambiguous-person' } : { kind: 'found', person }
  }
}
