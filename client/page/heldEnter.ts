/**
 * Enter counts once, however long it is held: its repeats would press what the first stroke has opened, and give the floor
 * to one after the other. Only a text of several lines takes them. Space presses when it is let go, so only once anyway.
 */
export function countEnterOnce(): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.repeat || event.target instanceof HTMLTextAreaElement) return
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
}
