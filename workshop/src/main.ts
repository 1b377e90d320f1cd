import { createInterface } from 'node:readline'
import { readJson, type WorkshopJob, type WorkshopResult, workshopJob } from '@zop/wire'
import { explainMonth } from './duty/explain.ts'
import { planMonth } from './duty/plan.ts'
import { repairMonth } from './duty/repair.ts'
import { counted, say, throttled } from './say.ts'

/** What makes pages is loaded only where they are asked for. */
const siteOf = async (job: Extract<WorkshopJob, { kind: 'site' }>): Promise<WorkshopResult> => (await import('./site/make.ts')).makeSite(job, counted())

const resultOf = (job: WorkshopJob): WorkshopResult | Promise<WorkshopResult> => {
  switch (job.kind) {
    case 'plan':
      return planMonth(job, throttled())
    case 'repair':
      return repairMonth(job)
    case 'explain':
      return explainMonth(job)
    case 'site':
      return siteOf(job)
  }
}

const input = createInterface({ input: process.stdin })
// Whoever started this process has ended, or has what was asked for.
input.once('close', () => process.exit(0))
input.once('line', async (text) => {
  const job = readJson(workshopJob, text)
  if (job === null) throw new Error('this is no job')
  say(await resultOf(job))
})
