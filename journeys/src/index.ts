export { desktop, openBrowser, openContext, openProfile, phone, type Settings } from './browser/open.ts'
export { type Colleague, House, type HouseOptions } from './house/house.ts'
export { type Chance, chanceOf } from './partition/chance.ts'
