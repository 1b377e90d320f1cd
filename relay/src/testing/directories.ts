import { checkFounding } from '../directory/founding.ts'
import { Directories } from '../directory/known.ts'
import type { Umbrella } from './umbrella.ts'

/** What a relay knows that this umbrella has founded. */
export const directoriesOf = ({ founding, deployment }: Pick<Umbrella, 'founding' | 'deployment'>): Directories => {
  const { directories, certificates } = checkFounding(founding, deployment)
  return new Directories(directories, certificates)
}
