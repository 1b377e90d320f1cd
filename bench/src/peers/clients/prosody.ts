import { Awaited, type Connect, webSocket } from './talk.ts'

const open = '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="localhost" version="1.0"/>'

/** XMPP over WebSocket (RFC 7395), acknowledged by stream management (XEP-0198), to somebody who is not there. */
export const prosody: Connect = async (port, index) => {
  const awaited = new Awaited()
  const names = ['<success', '<stream:features', '<iq', '<enabled', '<a '] as const
  const hear = (text: string, socket: WebSocket) => {
    if (text.startsWith('<r ')) socket.send('<a xmlns="urn:xmpp:sm:3" h="0"/>')
    awaited.came(names.find((name) => text.startsWith(name)) ?? '')
  }
  const socket = await webSocket(`ws://127.0.0.1:${port}/xmpp-websocket`, ['xmpp'], hear)
  const step = async (text: string, until: (typeof names)[number]) => {
    const came = awaited.for(until)
    socket.send(text)
    await came
  }
  const plain = Buffer.from(`\0u${index}\0secret`).toString('base64')
  await step(open, '<stream:features')
  await step(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${plain}</auth>`, '<success')
  await step(open, '<stream:features')
  await step('<iq xmlns="jabber:client" type="set" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>', '<iq')
  await step('<enable xmlns="urn:xmpp:sm:3"/>', '<enabled')
  let said = 0
  return {
    say: (box) => {
      socket.send(`<message xmlns="jabber:client" type="chat" to="away@localhost" id="m${said++}"><body>${box}</body></message>`)
      return step('<r xmlns="urn:xmpp:sm:3"/>', '<a ')
    },
  }
}
