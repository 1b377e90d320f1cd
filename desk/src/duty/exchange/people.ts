import type { DutyPerson } from '@zop/wire'

type Person = Pick<DutyPerson, 'account' | 'name' | 'centre'>

export type FoundPerson =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'unknown-person' | 'ambiguous-person' | 'other-person' | 'unknown-centre' }

/** Names are the same whatever their case, spaces and way to write an accent. */
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Finds who is meant by a name, where it is needed with the centre or the account. */
export const finder = (people: readonly Person[]): ((meant: { person: string; centre: string; account: string }) => FoundPerson) => {
  const byName = Map.groupBy(people, ({ name }) => plain(name))
  const byAccount = new Map(people.map((one) => [one.account, one]))
  const centres = new Set(people.map(({ centre }) => plain(centre)))
  return ({ person: name, centre, account }) => {
    if (account !== '') {
      const person = byAccount.get(account)
      if (!person) return { kind: 'unknown-person' }
      return plain(person.name) === plain(name) ? { kind: 'found', person } : { kind: 'other-person' }
    }
    if (centre !== '' && !centres.has(plain(centre))) return { kind: 'unknown-centre' }
    const named = (byName.get(plain(name)) ?? []).filter((one) => centre === '' || plain(one.centre) === plain(centre))
    const [person, other] = named
    if (!person) return { kind: 'unknown-person' }
    return other ? { kind: 'ambiguous-person' } : { kind: 'found', person }
  }
}
