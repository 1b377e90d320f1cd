const benches = {
  sizes: './sizes.ts',
  throughput: './relay/throughput.ts',
  pgstore: './relay/pgstore.ts',
  live: './live/live.ts',
  peers: './peers/peers.ts',
  idle: './relay/idle.ts',
  curve: './relay/curve.ts',
  starts: './relay/starts.ts',
  processes: './relay/processes.ts',
  lanes: './relay/lanes.ts',
  kills: './fault/kills.ts',
  deaths: './relay/deaths.ts',
  partitions: './fault/partitions.ts',
  'slow-clients': './fault/slow-clients.ts',
  restore: './restore/restore.ts',
  latency: './page/latency.ts',
  phone: './page/phone.ts',
  kept: './page/kept.ts',
  files: './page/files.ts',
  finder: './page/finder.ts',
  board: './page/board.ts',
  workshop: './duty/workshop.ts',
  pages: './pages/build.ts',
  publish: './pages/publish.ts',
  networks: './rota/networks.ts',
  curtois: './rota/curtois.ts',
  fuzz: './fuzz/fuzz.ts',
  attacks: './attack/attacks.ts',
} as const

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(benches)
for (const name of names) {
  if (!(name in benches)) throw new Error(`no bench is called ${name}: ${Object.keys(benches).join(', ')}`)
  await import(benches[name as keyof typeof benches])
}
