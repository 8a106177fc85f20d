import { useQueueWords } from '../../../words/queue.ts'
import { useSayOff } from '../../pressing/useSayOff.ts'
import type { Off } from './offers.ts'

/** Why somebody cannot be given the floor, or called. */
export function useSayQueueOff(): (off: Off) => string {
  const { nobodySpeaks } = useQueueWords()
  const sayOff = useSayOff()
  return (off) => (off === 'nobody-speaks' ? nobodySpeaks : sayOff(off))
}
