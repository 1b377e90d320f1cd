// A program: founds the demo umbrella in DATA_DIR without starting anything.
import { prepareDemo } from './demo/folder.ts'
import { readPlace } from './demo/place.ts'

const { data, ports } = readPlace(process.env)
await prepareDemo(data, ports)
