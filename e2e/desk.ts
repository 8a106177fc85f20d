import type { Locator, Page } from 'playwright-core'
import { TOO_SOON } from '../client/page/ui/pressTimes.ts'
import { sleep } from '../testing/eventually.ts'

/** So soon after the words or the order under it changed, a page takes no press: nobody reads faster. */
export function readFirst(): Promise<void> {
  return sleep(TOO_SOON + 100)
}

export type PressedBy = 'mouse' | 'space'

export function nextOn(moderator: Page): Locator {
  return moderator.locator('button[aria-keyshortcuts="Space"]')
}

export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click()
}

export function startNow(moderator: Page): Promise<void> {
  return moderator.getByRole('button', { name: /^Start now/ }).click()
}

/** Of whoever is not ready Next says so first; pressed again, it gives the floor all the same. */
export async function pressNext(moderator: Page, by: PressedBy = 'mouse'): Promise<void> {
  await pressNextOnce(moderator, by)
  if ((await nextOn(moderator).getAttribute('data-state')) === 'warned') await pressNextOnce(moderator, by)
}

async function pressNextOnce(moderator: Page, by: PressedBy): Promise<void> {
  await readFirst()
  if (by === 'mouse') await nextOn(moderator).click()
  else await moderator.keyboard.press('Space')
}

/** From the menu at the end of a row of the run of show; an item may add that somebody is not ready. */
export async function pressInRow(moderator: Page, row: RegExp, name: string): Promise<void> {
  await moderator.getByRole('button', { name: row }).click()
  await moderator.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
}

/** The last Next asks before it ends the show. */
export async function endShow(moderator: Page): Promise<void> {
  await pressNext(moderator)
  await moderator.getByRole('alertdialog').getByRole('button', { name: 'End the session', exact: true }).click()
}
