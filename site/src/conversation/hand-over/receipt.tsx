import { count, fill } from '@zop/content'
import { consentsOf } from '@zop/sealing'
import type { Entry } from '../entry.ts'
import type { Talk } from '../ports.ts'
import { day } from '../view/date.ts'
import { listed } from '../view/listed.ts'
import { Icon } from '../view/parts.tsx'
import { language, laterWords } from '../view/words.ts'
import { passedOf } from './passed.ts'

const Text = ({ talk, entry }: { talk: Talk; entry: Extract<Entry, { kind: 'readers' }> }) => {
  const { receipt } = laterWords().handOver
  const date = day(entry.hour)
  const chain = talk.chain()
  switch (entry.reason) {
    case 'hand-over': {
      const consent = chain && consentsOf(chain).find(({ n }) => entry.id === `record ${n}`)
      if (!chain || !consent) return null
      const passed = passedOf(chain, consent)
      return (
        <span>
          {fill(receipt.given, { date, centre: entry.centre ?? consent.centre, until: day(consent.expires) })}{' '}
          {passed && (passed.what === 'parts' ? count(language.value, receipt.passed.parts, passed.days) : receipt.passed[passed.what])}
        </span>
      )
    }
    case 'withdraw':
      return <span>{fill(receipt.withdrawn, { date })}</span>
    case 'pool':
      return <span>{fill(receipt.pool, { date })}</span>
    case 'return':
      return <span>{fill(receipt.returned, { date, names: listed(entry.names) })}</span>
    default:
      return null
  }
}

/** What stands in the log of a change that the person has made themselves: when, to whom, and what passed. */
export const Receipt = ({ talk, entry }: { talk: Talk; entry: Extract<Entry, { kind: 'readers' }> }) => (
  <>
    <Icon name={entry.reason === 'hand-over' ? 'handshake' : 'people'} />
    <Text talk={talk} entry={entry} />
  </>
)
