import { type Ports, Refused } from './folder.ts'

const port = (name: string, value: string | undefined, otherwise: number): number => {
  if (value === undefined || value === '') return otherwise
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < 1 || number > 65_535) throw new Refused(`${name} must be a port from 1 to 65535, not "${value}".`)
  return number
}

/** Where a demo runs, from PORT, DESK_PORT and DATA_DIR. */
export const readPlace = (env: NodeJS.ProcessEnv): { data: string; ports: Ports } => {
  const ports = { site: port('PORT', env['PORT'], 8080), desk: port('DESK_PORT', env['DESK_PORT'], 8081) }
  if (ports.site === ports.desk) throw new Refused('PORT and DESK_PORT must differ: site and desk are two origins.')
  return { data: env['DATA_DIR'] || 'data', ports }
}
