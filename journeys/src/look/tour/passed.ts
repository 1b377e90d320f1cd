import { accepts, incoming, opensMine, proposes } from '../../people/counsellor/hand-over.ts'
import { agreesToOffer, offer, readsOffer, withdraws } from '../../people/seeker/hand-over.ts'
import { writesLetter } from '../../people/seeker/letter.ts'
import type { Stage } from '../../stage/stage.ts'
import type { Visit } from './visit.ts'

/** Walks through a letter and its hand-over to another centre, in German. */
export const tourPassed = async (stage: Stage, visit: Visit): Promise<void> => {
  const { house, seeker, counsellor } = stage
  const site = (screen: string) => visit(`site-${screen}`, seeker.page)
  await seeker.page.goto(`${house.site}/n/`)
  await seeker.button('Lieber eine Nachricht schreiben').click()
  await site('letter-before')
  await writesLetter(seeker, house, 'Ich suche Hilfe in einer anderen Stadt.')
  await site('letter')
  await stage.staff()
  await counsellor.seesWaiting()
  await visit('desk-letter', counsellor.page)
  await counsellor.takes()
  await counsellor.reads('Ich suche Hilfe')
  await counsellor.answers('Eine Stelle dort kann Ihnen helfen, wenn Sie möchten.')
  const others = [await stage.colleagueAt(2), await stage.colleagueAt(3)]
  await proposes(counsellor, { centre: 'Beispielstelle Mitte (erfunden)', passing: 'das ganze Gespräch' })
  const [first] = others
  if (first) {
    await incoming(first).waitFor()
    await visit('desk-incoming', first.page)
  }
  for (const other of others) await accepts(other)
  await offer(seeker).waitFor()
  await site('offer')
  await readsOffer(seeker, [house.counsellor(2).name])
  await site('offer-whole')
  await agreesToOffer(seeker)
  await site('handed-over')
  await counsellor.page.getByText('Dieses Gespräch hat jetzt eine andere Stelle').waitFor()
  await visit('desk-handed-over', counsellor.page)
  if (first) {
    await opensMine(first)
    await visit('desk-received', first.page)
  }
  await withdraws(seeker)
  await site('choose')
}
