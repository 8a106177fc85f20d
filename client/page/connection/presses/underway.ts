import type { Command } from '../../../../shared/domain/commands.ts'
import type { PressAnswer } from './presses.ts'

export interface Underway {
  readonly press: (command: Command) => Promise<PressAnswer>
}

/**
 * The presses of one control until they are answered. The same command pressed again meanwhile is the same press; another
 * one is sent, and so is every press that adds time, because each adds.
 */
export function createUnderway(
  send: (command: Command) => Promise<PressAnswer>,
  changed: (commands: readonly Command[]) => void,
): Underway {
  let open: readonly { readonly command: Command; readonly answer: Promise<PressAnswer> }[] = []
  const set = (next: typeof open) => {
    open = next
    changed(open.map((each) => each.command))
  }
  return {
    press(command) {
      const same = command.type === 'AddTime' ? undefined : open.find((each) => isSame(each.command, command))
      if (same !== undefined) return same.answer
      const answer = send(command).then((answered) => {
        set(open.filter((each) => each !== press))
        return answered
      })
      const press = { command, answer }
      set([...open, press])
      return answer
    },
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)))
}
