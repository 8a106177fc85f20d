import { io, type Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../../shared/protocol/messages.ts'
import { REDIAL } from './redial.ts'
import { clockOf, handshakeRefusal, heartbeatOf } from './replies.ts'
import type { OpenWire } from './wire.ts'

/** A server that drains hangs up on everybody: each is back after this, and up to half a second more. */
const QUICKEST = 250

/** The one file that knows socket.io's client. `server` is its origin. */
export const socketWireTo =
  (server: string): OpenWire =>
  (handshake, events) => {
    const socket: Socket<ServerToClient, ClientToServer> = io(server, {
      // WebSocket first: polling is for networks that let nothing else through.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      autoConnect: false,
      forceNew: true,
      auth: { ...handshake },
      reconnectionDelay: REDIAL.first,
      reconnectionDelayMax: REDIAL.most,
      randomizationFactor: REDIAL.chance,
      // A connection that hangs in a dead network is given up, so that the next one finds the living.
      timeout: 4_000,
    })
    const manager = socket.io
    let wanted = false
    let again: ReturnType<typeof setTimeout> | undefined

    // Every connection has an engine of its own.
    manager.on('open', () => {
      events.opened()
      manager.engine.on('packet', (packet) => events.heard(heartbeatOf(packet)))
    })
    socket.on('disconnect', (reason) => {
      events.closed()
      // socket.io leaves it at that when the server hung up, as it does when it drains.
      if (wanted && reason === 'io server disconnect') again = setTimeout(connect, QUICKEST + Math.random() * 500)
    })
    socket.on('connect_error', (error) => {
      const refusal = handshakeRefusal(error)
      if (refusal !== null) {
        // Refused before the handshake, socket.io would try again at once and for ever.
        socket.disconnect()
        events.refused(refusal)
      } else if (!socket.active) again = setTimeout(connect, 1_000)
    })
    socket.on('coming', events.coming)
    socket.on('view', events.view)
    socket.on('change', events.change)
    socket.on('mine', events.mine)
    socket.on('screens', events.screens)
    socket.on('screensChanged', events.screensChanged)
    socket.on('identify', events.identify)
    socket.on('goTo', events.goTo)
    socket.on('store', events.store)
    socket.on('revoked', events.revoked)
    socket.on('later', () => {
      // Hung up on by the server, it would be back at once.
      socket.disconnect()
      events.refused('too-many')
    })

    function connect(): void {
      clearTimeout(again)
      if (wanted) socket.connect()
    }

    return {
      open() {
        wanted = true
        connect()
      },
      close() {
        wanted = false
        clearTimeout(again)
        socket.disconnect()
      },
      renew() {
        if (!wanted) return
        clearTimeout(again)
        socket.disconnect()
        // Whatever attempt is under way would otherwise be waited for.
        manager.engine?.close()
        socket.connect()
      },
      askWhole() {
        // Kept until it connects it would come on top of the first view.
        if (socket.connected) socket.emit('whole')
      },
      askClock(answer) {
        if (!socket.connected) return
        socket.emit('clock', (reply) => {
          const now = clockOf(reply)
          if (now !== null) answer(now)
        })
      },
      sendCommand(envelope, answer) {
        if (socket.connected) socket.emit('command', envelope, answer)
      },
    }
  }
