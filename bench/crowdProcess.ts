import { sleep } from '../testing/eventually.ts'
import { machineTime, quantile } from '../testing/statistics.ts'
import type { Arrivals, CrowdAsked, HeardTogether, Joined, Outcomes, Task } from './crowdTalk.ts'
import { createReturning } from './returning.ts'
import { addressFor, openViewer, type Viewer, type ViewerPlace } from './viewer.ts'

const seats: { viewer: Viewer; readonly place: ViewerPlace }[] = []
const nothing: HeardTogether = { messages: 0, heartbeats: 0, bytes: 0 }
let toldBefore = nothing
let armed: { readonly arrivals: number[]; bytes: number } | null = null
let look: () => void = () => undefined
let leaving = false
const returning = createReturning()

process.on('message', ({ id, task }: CrowdAsked) => {
  void run(task).then((outcome) => process.send?.({ id, outcome }))
})

async function run(task: Task): Promise<Outcomes[Task['do']]> {
  switch (task.do) {
    case 'join':
      return join(task)
    case 'arm':
      armed = { arrivals: [], bytes: 0 }
      return null
    case 'arrived':
      return arrived()
    case 'heard':
      return heard()
    case 'return':
      returning.expect(task.seeing, seats.length)
      return null
    case 'returned':
      return returning.done()
    case 'probe':
      return probe(task)
    case 'leave':
      leaving = true
      for (const { viewer } of seats) viewer.leave()
      seats.length = 0
      return null
  }
}

async function join({ port, show, count, abreast }: Extract<Task, { do: 'join' }>): Promise<Joined> {
  const began = machineTime()
  let left = count
  let bytes = 0
  leaving = false
  const one = async () => {
    while (left > 0) {
      left -= 1
      const place: ViewerPlace = { port, show, key: null, view: 'programme', from: addressFor(seats.length) }
      const received = await sit(place)
      bytes += received
    }
  }
  await Promise.all(Array.from({ length: abreast }, one))
  return { seconds: (machineTime() - began) / 1000, bytes: bytes / count }
}

async function probe({ within, share }: Extract<Task, { do: 'probe' }>): Promise<null> {
  const asking = seats.slice(0, Math.round(seats.length * share))
  const began = machineTime()
  for (const [index, { viewer }] of asking.entries()) {
    const wait = began + (within * index) / asking.length - machineTime()
    if (wait > 1) await sleep(wait)
    viewer.probe()
  }
  return null
}

/** Answers what came in until the first view was there. */
function sit(place: ViewerPlace): Promise<number> {
  return new Promise((resolve) => {
    const seat = { place, viewer: open() }
    seats.push(seat)
    function open(): Viewer {
      const viewer = openViewer(place, {
        message(payload) {
          resolve(viewer.heard.bytes)
          arrive(payload)
          returning.saw(seat, payload)
        },
        answer: () => undefined,
        closed() {
          if (leaving) return
          returning.lost(seat, () => {
            seat.viewer = open()
          })
        },
      })
      return viewer
    }
  })
}

function arrive(payload: Buffer): void {
  if (armed === null) return
  armed.arrivals.push(machineTime())
  armed.bytes = payload.length
  if (armed.arrivals.length === seats.length) look()
}

async function arrived(): Promise<Arrivals> {
  const round = armed
  if (round === null) throw new Error('nothing is waited for')
  if (round.arrivals.length < seats.length)
    await new Promise<void>((resolve) => {
      look = resolve
    })
  armed = null
  const { arrivals, bytes } = round
  return { p50: quantile(arrivals, 0.5), p99: quantile(arrivals, 0.99), last: quantile(arrivals, 1), bytes }
}

function heard(): HeardTogether {
  const now = seats.reduce<HeardTogether>(
    (sum, { viewer: { heard: each } }) => ({
      messages: sum.messages + each.messages,
      heartbeats: sum.heartbeats + each.heartbeats,
      bytes: sum.bytes + each.bytes,
    }),
    nothing,
  )
  const before = toldBefore
  toldBefore = now
  return {
    messages: now.messages - before.messages,
    heartbeats: now.heartbeats - before.heartbeats,
    bytes: now.bytes - before.bytes,
  }
}
