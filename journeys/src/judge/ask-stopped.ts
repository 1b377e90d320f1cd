// A program: what a proxy on this machine answers for the two names of the example, as one line of JSON.
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { text } from 'node:stream/consumers'

interface Said {
  readonly status: number | undefined
  readonly location: string | undefined
  readonly body: string
}

const ask = (address: string): Promise<Said> =>
  new Promise((resolve, reject) => {
    const { protocol, hostname, pathname } = new URL(address)
    const request = protocol === 'https:' ? secure : plain
    // The certificate is the test's own, and so is the machine.
    request({ host: '127.0.0.1', path: pathname, servername: hostname, rejectUnauthorized: false, headers: { host: hostname } }, (response) => {
      void text(response).then((body) => resolve({ status: response.statusCode, location: response.headers.location, body }), reject)
    })
      .on('error', reject)
      .end()
  })

const asked = {
  http: 'http://beratung.example/de/',
  proof: 'http://beratung.example/.well-known/acme-challenge/none',
  site: 'https://beratung.example/de/',
  style: 'https://beratung.example/away.css',
  api: 'https://beratung.example/api/directory',
  desk: 'https://team.example/',
}
const said: Record<string, Said> = {}
for (const [name, address] of Object.entries(asked)) said[name] = await ask(address)
console.info(JSON.stringify(said))
