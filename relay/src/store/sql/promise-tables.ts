export interface PromiseTables {
  /** `week`: its Monday. Neither of whom nor by whom. */
  promise: { week: string; kind: string; outcome: string; times: number }
}
