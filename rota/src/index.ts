export {
  dayOf,
  daysBetween,
  daysOfMonth,
  isDay,
  isWallTime,
  isZone,
  minuteAt,
  minuteOf,
  monthOf,
  weekdayOf,
  weekOf,
  zonedTime,
} from './calendar/day.ts'
export { closedDays, holidaysOf, type Land, lands } from './calendar/holiday.ts'
export { type PatternedSlots, type PatternFault, type SlotPattern, slotsOf } from './calendar/pattern.ts'
export { fiveDays, type ReachPromise, type WeekReached, weeksReached } from './calendar/reach.ts'
export { parseRecurrence, type Recurrence, type Weekly } from './calendar/recurrence.ts'
export { serviceDays, serviceDue, serviceMinutes } from './calendar/service.ts'
export { merged, type Stretch } from './calendar/stretch.ts'
export { weeklyStretches } from './calendar/weekly.ts'
export { check, type HardRule, hardRules, type Violation } from './check/check.ts'
export { type Gap, gapsOf, type Score, scoreOf } from './check/score.ts'
export { exampleNetwork, type NetworkSize, threeADay } from './example/network.ts'
export { type Contradiction, contradictionIn } from './fault/contradiction.ts'
export { type Fault, isHindering } from './fault/fault.ts'
export { faultsOf } from './fault/faults.ts'
export { type ExplainedGap, explainGaps } from './gap/gap.ts'
export type { Reason, Stop } from './gap/reason.ts'
export type { PricedRemedy, Remedy, SwapStep } from './gap/remedy.ts'
export { engine, type Plan, type Planned, type PlanOptions, plan } from './plan/plan.ts'
export type {
  Assignment,
  Availability,
  Centre,
  Channel,
  ClosedDay,
  Commitment,
  Day,
  Engagement,
  Minute,
  OnceAvailable,
  Person,
  Problem,
  Rules,
  Slot,
  WeeklyAvailable,
  Weights,
  Word,
} from './problem/problem.ts'
export { channels, words } from './problem/problem.ts'
export { usualRules } from './problem/rules.ts'
export { type HighsPackage, solverOf } from './prove/highs.ts'
export {
  type Column,
  each,
  type Program,
  type ProgramBuilder,
  programBuilder,
  type Row,
  type Solve,
  type Solved,
  type SolveOptions,
  type Term,
} from './prove/program.ts'
export { type Proof, type Proved, type ProveOptions, prove } from './prove/prove.ts'
export { type Repair, type Repaired, repair } from './repair/repair.ts'
