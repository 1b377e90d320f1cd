import { test } from 'node:test'
import { House } from '../house/house.ts'
import { tellThrough } from './pages.ts'

const seed = 360

test(`the line of both pages is cut, deaf, lossy and reset (seed ${seed}): everything arrives once, in order, and what was typed is never lost`, {
  timeout: 300_000,
}, async () => {
  await using house = await House.open()
  await tellThrough(house, seed)
})
