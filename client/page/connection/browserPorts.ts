import type { ConnectionPorts } from './connection.ts'
import type { OpenWire } from './wire.ts'

export function browserPorts(openWire: OpenWire): ConnectionPorts {
  return {
    openWire,
    monotonic: () => performance.now(),
    wallClock: () => Date.now(),
    visible: () => document.visibilityState === 'visible',
    onWake(wake) {
      const seen = () => {
        if (document.visibilityState === 'visible') wake()
      }
      document.addEventListener('visibilitychange', seen)
      window.addEventListener('pageshow', seen)
      window.addEventListener('online', wake)
      return () => {
        document.removeEventListener('visibilitychange', seen)
        window.removeEventListener('pageshow', seen)
        window.removeEventListener('online', wake)
      }
    },
  }
}
