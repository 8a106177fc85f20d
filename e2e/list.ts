import type { Page } from 'playwright-core'
import { eventually } from '../testing/eventually.ts'
import { readFirst } from './desk.ts'

/** The ids of those who wait, in the order that the page shows them. */
async function orderOn(page: Page): Promise<readonly string[]> {
  const ids = await page.evaluate(() => document.documentElement.dataset['queue'] ?? '')
  return ids.split(' ').filter((id) => id !== '')
}

/** Waits until every page has the same order, of so many. */
export async function agreeOnOrder(pages: readonly Page[], length: number): Promise<readonly string[]> {
  return eventually(async () => {
    const [first, ...others] = await Promise.all(pages.map(orderOn))
    if (first?.length !== length) throw new Error(`${first?.length} wait, not ${length}`)
    for (const [index, other] of others.entries()) {
      if (other.join() !== first.join()) throw new Error(`page ${index + 1} shows ${other}, not ${first}`)
    }
    return first
  })
}

export type Kind = 'Statement' | 'Question' | 'Right of reply' | 'Point of order'

/** As a speaker does it, on their own page. */
export async function requestFloor(
  speaker: Page,
  kind: Kind,
  language: 'English' | 'French',
  note = '',
): Promise<void> {
  await speaker.getByRole('button', { name: /^(Request the floor|Raise a point of order)$/ }).click()
  const form = speaker.getByRole('form', { name: 'Request the floor' })
  await form.getByRole('radio', { name: kind, exact: true }).check()
  await form.getByRole('radio', { name: language, exact: true }).check()
  if (note !== '') await form.getByLabel('Note').fill(note)
  await form.getByRole('button', { name: /^(Request the floor|Raise the point of order)$/ }).click()
  await form.waitFor({ state: 'detached' })
}

/** As moderators and crew do it for a hand raised elsewhere. */
export async function typeIn(page: Page, who: string, kind: Kind, language: 'English' | 'French'): Promise<void> {
  await page.getByRole('button', { name: 'Type in a request', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Type in a request' })
  await dialog.getByLabel('Who').fill(who)
  await dialog.getByRole('radio', { name: language }).check()
  await dialog.getByLabel('Kind').selectOption({ label: kind })
  await dialog.getByRole('button', { name: 'Put on the list', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** From the menu at the end of somebody's row. */
export async function inMenuOf(moderator: Page, name: string, item: string): Promise<void> {
  await readFirst()
  await moderator.getByRole('button', { name: `What to do with ${name}`, exact: true }).click()
  await moderator.getByRole('menuitem', { name: new RegExp(`^${item}`) }).click()
}

/** By the button in somebody's row. */
export async function moveUp(moderator: Page, name: string): Promise<void> {
  await readFirst()
  await moderator.getByRole('button', { name: `Move ${name} up`, exact: true }).click()
}

/** Gives the floor to the first on the list, pressing again where the button says that they are not ready. */
export async function giveFirst(moderator: Page): Promise<void> {
  const give = moderator.getByRole('button', { name: /^(Interrupt: g|G)ive the floor to / }).first()
  const turn = () => moderator.evaluate(() => document.documentElement.dataset['floorTurn'])
  const before = await turn()
  await readFirst()
  await give.click()
  await eventually(async () => {
    if ((await turn()) !== before) return
    const again = moderator.getByRole('button', { name: / all the same$/ }).first()
    if (await again.isVisible()) {
      await readFirst()
      await again.click()
    }
    if ((await turn()) === before) throw new Error('the floor was not given')
  })
}
