import { chmodSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { founding } from '@zop/wire'
import type { FastifyInstance } from 'fastify'
import { deviceHandlers } from './account/device-handlers.ts'
import { passkeyHandlers } from './account/passkey-handlers.ts'
import { recoveryHandlers } from './account/recovery.ts'
import { type Clock, hourOf, systemClock } from './clock.ts'
import { type Config, readFile, type SideConfig } from './config.ts'
import { keepContent } from './content/keep.ts'
import { readShipped } from './content/shipped.ts'
import { Board } from './conversation/board.ts'
import { conversationHandlers } from './conversation/handlers.ts'
import { Pace } from './conversation/pace.ts'
import { keepRetention, keepSteady, sweep } from './conversation/retention.ts'
import { Room, roomLimits } from './conversation/room.ts'
import { takeCoordinators } from './directory/coordinators.ts'
import { checkFounding, found } from './directory/founding.ts'
import { directoryHandlers } from './directory/handlers.ts'
import { Directories } from './directory/known.ts'
import { explained } from './disk/explained.ts'
import { dutyHandlers } from './duty/handlers.ts'
import { keepDuty } from './duty/keep.ts'
import { planningHandlers } from './duty/planning/handlers.ts'
import { reminderHandlers } from './duty/reminder/handlers.ts'
import { openReminders } from './duty/reminder/open.ts'
import { makePushKey } from './duty/reminder/push/vapid.ts'
import { keepReminders } from './duty/reminder/soon.ts'
import { fileHandlers } from './file/handlers.ts'
import { recallProposals } from './hand-over/follow.ts'
import { handOverHandlers } from './hand-over/handlers.ts'
import { type Log, openLog } from './log.ts'
import { createWorld } from './make-world.ts'
import { openDoor } from './operate/door.ts'
import { Troubles } from './operate/troubles.ts'
import type { Bus } from './peers/bus.ts'
import { followOthers, tellWhoIsThere } from './peers/follow.ts'
import { Peers } from './peers/peers.ts'
import { PostgresBus } from './peers/postgres.ts'
import { tellingStore } from './peers/telling.ts'
import { alone } from './peers/together.ts'
import { peopleHandlers } from './people/handlers.ts'
import { keepPeople } from './people/hourly.ts'
import { phoneHandlers } from './people/phones.ts'
import { queueHandlers } from './queue/handlers.ts'
import { keepQueue } from './queue/keep.ts'
import { editorialHandlers } from './review/handlers.ts'
import { Files, readLayer } from './serve/files.ts'
import { guardsOf } from './serve/guards.ts'
import type { Handlers } from './serve/handler.ts'
import { listen } from './serve/listen.ts'
import { createListener } from './serve/listener.ts'
import type { Ending } from './serve/routes.ts'
import { Tally } from './serve/tally.ts'
import { openPostgres } from './store/postgres/store.ts'
import { openInThread } from './store/sqlite/thread/open.ts'
import type { Store } from './store/store.ts'
import { type Program, workshop } from './workshop/sandbox.ts'
import { Workbench } from './workshop/workbench.ts'
import type { World } from './world.ts'

/** Milliseconds that a stop waits for requests under way. */
const stopWithin = 800

export interface Relay {
  /** Origins, with the ports that were given. */
  readonly site: string
  readonly desk: string
  /** Ends the streams, finishes what is under way, closes the store. */
  stop(): Promise<void>
}

export interface Surroundings {
  readonly clock?: Clock
  readonly log?: Log
  readonly openStore?: (path: string, forget?: number) => Store | Promise<Store>
  /** What runs heavy jobs. */
  readonly program?: Program
  /** Bytes that a process without privileges may still write beside this path. */
  readonly freeBytes?: (path: string) => number
  /** What carries texts between several processes on one store. */
  readonly bus?: Bus
}

const freeBytesOf = (path: string): number => {
  const { bavail, bsize } = statfsSync(path)
  return bavail * bsize
}

/** Opens the store, reads the founding bundle into it, and serves both sides. */
export const startRelay = async (
  config: Config,
  { clock = systemClock, log: given = openLog(), openStore = openInThread, program = workshop, freeBytes = freeBytesOf, bus: carrier }: Surroundings = {},
): Promise<Relay> => {
  const troubles = new Troubles()
  const log = troubles.counting(given)
  const bundle = readFile(config.founding, founding)
  const shipped = await readShipped(config.content?.files)
  const files = { site: new Files(await readLayer(config.site.files)), desk: new Files(await readLayer(config.desk.files)) }
  const statements = checkFounding(bundle, config.deployment)
  // Nobody else on this machine reads what lies there.
  await explained(config.data, () => {
    mkdirSync(config.data, { recursive: true, mode: 0o700 })
    chmodSync(config.data, 0o700)
  })
  const lost: { tell: (names: readonly string[]) => void } = { tell: () => undefined }
  const postgres = config.database ? await openPostgres(config.database, { destroyed: (names) => lost.tell(names), forget: config.forget }) : null
  const opened = postgres ?? (await explained(config.data, () => openStore(join(config.data, 'relay.sqlite'), config.forget)))
  const bus = carrier ?? (config.database ? new PostgresBus(config.database.url, log) : null)
  const secret = bus ? await opened.pushKey(makePushKey) : null
  const peers = bus && secret ? new Peers({ bus, secret, clock, log }) : null
  const store = peers ? tellingStore(opened, peers) : opened
  lost.tell = (keys) => peers?.tell({ kind: 'destroyed', keys })
  // From here on nothing is missed that another process tells; it is followed when everything has been read.
  await peers?.listen()
  const founded = async () => {
    const anew = await found(store, bundle, statements)
    return { anew, later: await takeCoordinators(store, config, hourOf(clock)) }
  }
  const { anew, later } = await store.exclusive('founding', founded).catch(async (error: unknown) => {
    await peers?.close()
    await store.close()
    throw error
  })
  if (later) log.line('info', { msg: 'a newer list of coordinators counts from here on' })
  const directories = new Directories(await store.directories(), await store.certificates())
  const origins = { site: config.site.origin, desk: config.desk.origin, more: config.origins }

  const board = new Board()
  const room = new Room({ clock, board, limits: config.room ?? roomLimits, freeBytes: () => freeBytes(config.data) + store.unused() })
  const bench = new Workbench(program, clock)
  const pace = new Pace(clock, config.pace)
  const reminders = await openReminders({ store, clock, log, origins, shares: peers !== null }, config.reminders)
  const publish = { config, shipped, files: files.site, folder: join(config.data, 'content'), program }
  const world = createWorld({
    reminders,
    demo: config.demo,
    clock,
    log,
    origins,
    store,
    directories,
    board,
    room,
    pace,
    bench,
    publish,
    peers: peers ?? alone,
    secret,
  })
  await world.restored.look(directories.newest)
  world.restored.warn()
  await world.roster.read()
  await world.news.read()
  await world.review.read()
  await (peers ? world.content.join() : world.content.open())
  await world.service.read()
  await recall(world)
  world.steady.begin(await store.lastSweep())
  if (!peers) await sweep(world)
  await recallProposals(world)
  const handlers: Handlers = {
    ...queueHandlers(world, config.content?.hidden ?? shipped.options?.hidden ?? []),
    ...dutyHandlers(world),
    ...planningHandlers(world),
    ...reminderHandlers(world),
    ...directoryHandlers(world),
    ...conversationHandlers(world),
    ...fileHandlers(world),
    ...handOverHandlers(world),
    ...recoveryHandlers(world),
    ...passkeyHandlers(world),
    ...deviceHandlers(world),
    ...peopleHandlers(world),
    ...phoneHandlers(world),
    ...editorialHandlers(world),
  }
  const guards = guardsOf(world)
  const tally = new Tally(clock, log)
  const streams = new Set<Ending>()
  const site = createListener(world, { side: 'site', files: files.site, handlers, guards, tally, streams })
  const desk = createListener(world, { side: 'desk', files: files.desk, handlers, guards, tally, streams })
  if (peers) tellWhoIsThere(world)
  await peers?.join(followOthers({ ...world, store: opened }, { deaf: () => endAll(streams), dropKeys: (keys) => postgres?.dropKeys(keys) }))
  // Before it had joined it could tell nobody.
  if (anew || later) world.peers.tell({ kind: 'changed', what: 'directory' })
  const stops = [keepSteady(world), keepQueue(world), keepDuty(world), world.peers.leading(() => keepOnce(world))]
  if (peers) stops.push(world.peers.leading(() => takeOver(world)))
  const door = await openDoor({ world, config, troubles, answers: () => tally.all(), data: config.data, freeBytes, keepFree: room.limits.free })

  const stop = async () => {
    // Whoever holds a half-sent request does not hold up the stop.
    await Promise.race([Promise.all([site.close(), desk.close()]), setTimeout(stopWithin, undefined, { ref: false })])
    postgres?.waitNoMore()
    await door.close()
    for (const end of stops) end()
    await reminders.close()
    await world.planning.close()
    await world.content.close()
    tally.stop()
    peers?.withdraw()
    // What is being written is told before the goodbye.
    await opened.close().finally(() => peers?.close())
  }
  try {
    origins.site = await listenAs(site, config.site, config)
    origins.desk = await listenAs(desk, config.desk, config)
  } catch (error) {
    await stop()
    throw error
  }
  log.line('info', { msg: 'listening', site: origins.site, desk: origins.desk })
  return { site: origins.site, desk: origins.desk, stop }
}

/** After a restart: conversations go on, and it counts as if every seeker had just been there (F1). Who is there at other processes these will say. */
const recall = async ({ store, board, seekers, lingering, peers }: World): Promise<void> => {
  for (const standing of await store.conversations()) {
    const { conversation, about } = board.put(standing)
    if (about !== null) continue
    if (peers === alone) seekers.seen(conversation)
    lingering.seen(conversation)
  }
}

/** Their readers come back, to another process. */
const endAll = (streams: ReadonlySet<Ending>): void => {
  for (const stream of [...streams]) stream.end()
}

/** What happens once, however many processes there are: at the one that leads. */
const keepOnce = (world: World): (() => void) => {
  const stops = [keepPeople(world), keepReminders(world), keepRetention(world), keepContent(world)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Another process led until now, or none. */
const takeOver = (world: World): (() => void) => {
  void sweep(world)
  world.content.lead()
  return () => undefined
}

/** The origin, with the port that the system gave where it was asked for any. */
const listenAs = async (app: FastifyInstance, { origin, port }: SideConfig, { host, demo }: Config): Promise<string> => {
  const given = new URL(origin)
  given.port = String(await listen(app, { port, host: host ?? (demo ? 'localhost' : '::') }))
  return port === 0 ? given.origin : origin
}
