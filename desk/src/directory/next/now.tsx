import type { KnownDirectory } from '@zop/sealing'
import { decode } from '@zop/wire'
import { day } from '../../people/day.ts'
import { words } from '../../words/language.ts'

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div class="fact">
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** The checksum in hexadecimal groups of four, as two people compare it aloud. */
const grouped = (hash: string): string => {
  const hex = [...(decode(hash) ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.match(/.{4}/g)?.join(' ') ?? hash
}

/** The directory that is in force, and its hash to be published outside the operator's control (B6). */
export const Now = ({ known: { directory, hash } }: { known: KnownDirectory }) => {
  const { next } = words.value
  return (
    <section class="sheet">
      <h3>{next.now}</h3>
      <dl class="facts">
        <Fact name={next.number} value={String(directory.number)} />
        <Fact name={next.expires} value={day(directory.expires)} />
        <Fact name={next.pool} value={day(directory.pool.expires)} />
        <Fact name={next.members} value={next.membersCount(directory.pool.members.length, directory.centres.length)} />
      </dl>
      <p class="stack">
        <b>{next.hash}</b>
        <span class="secret" dir="ltr" translate={false}>
          {grouped(hash)}
        </span>
      </p>
      <p class="soft">{next.hashHint}</p>
    </section>
  )
}
