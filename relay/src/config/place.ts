import { accessSync, constants, existsSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname, isAbsolute } from 'node:path'
import { coordinatorList } from '@zop/wire'
import { type Config, ConfigRefused, readFile } from '../config.ts'
import { fenceOf } from '../fence/flags.ts'

const mayWrite = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

const refusal = (act: () => unknown): readonly string[] => {
  try {
    act()
    return []
  } catch (error) {
    if (error instanceof ConfigRefused) return error.faults
    throw error
  }
}

const folderFaults = (data: string): readonly string[] => {
  if (!isAbsolute(data)) return [`ZOP_DATA is ${data}: it must begin with "/", or it is another folder wherever the relay is started from.`]
  if (mayWrite(existsSync(data) ? data : dirname(data))) return []
  return [`ZOP_DATA is ${data}, and this user may not write there: "sudo install -d -m 700 -o zop -g zop ${data}", and ask as the user of the relay.`]
}

/** What a relay with these settings would stumble over on this machine, a sentence each. */
export const placeFaults = (config: Config, env: NodeJS.ProcessEnv): readonly string[] => {
  const { data, coordinators } = config
  const folder = folderFaults(data)
  return [
    ...folder,
    ...(coordinators === undefined ? [] : refusal(() => readFile(coordinators, coordinatorList))),
    // It makes the folder.
    ...(folder.length > 0 || !existsSync(data) ? [] : refusal(() => fenceOf(config, env))),
  ]
}

const isTaken = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, host)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** Ports at which somebody listens already: this relay, if it runs. */
export const portsTaken = async ({ site, desk, host }: Config): Promise<readonly string[]> => {
  const at = host === undefined || host === '::' || host === '0.0.0.0' ? '127.0.0.1' : host
  const said = [site.port, desk.port].map(async (port) =>
    port > 0 && (await isTaken(port, at)) ? [`Somebody listens on port ${port} already: this relay, if it runs, else another program.`] : [],
  )
  return (await Promise.all(said)).flat()
}
