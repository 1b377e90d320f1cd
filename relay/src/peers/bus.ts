/** What a bus says to whoever listens. */
export interface Listener {
  /** A text that another process has told, or this one. */
  readonly heard: (text: string) => void
  /** It has heard nothing for a while, or hears again: texts may be missing. */
  readonly turned: (hears: boolean) => void
}

/**
 * Carries texts from each process to all of them. It promises nothing: texts may be lost, come twice, late, or in another order; whoever listens notices (Peers). This is
 * where another carrier than PostgreSQL would come in (decision 038).
 */
export interface Bus {
  /** Waits for nothing. */
  tell(text: string): void
  listen(listener: Listener): Promise<void>
  /** Whether this process is the one that leads, asked every second: at most one is, and when it dies another soon. */
  lead(): Promise<boolean>
  /** Milliseconds by which the clock of what carries it is ahead of this machine's, where that is known. */
  readonly apart?: number
  /** By what name another process can end the connection that carries for this one. */
  readonly line?: string | null
  /** Ends the connection of a process that hangs: its lead goes, and nobody waits for it to read. */
  end?(line: string): Promise<void>
  /** Sends what has been told, and lets go of the lead. */
  close(): Promise<void>
}
