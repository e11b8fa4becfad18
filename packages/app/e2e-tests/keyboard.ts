import { expect, Locator, Page } from '@playwright/test';

/** No page of ours has more stops than this. */
const MOST_STOPS = 150;

/**
 * Presses Tab until something has the focus, beginning where the focus is.
 *
 * @throws Error when Tab does not lead there
 */
export async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  let element = await target.elementHandle();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    // A field on the way opens its list, which hides the page around it.
    if ((await target.count()) > 0) {
      element = await target.elementHandle();
    }
    if (await element?.evaluate(each => each === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Goes to something with Tab, and presses a key there. */
export async function pressOn(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target);
  // Until the backend has read everything, actions have the focus and do nothing.
  await expect(target).toBeEnabled();
  await page.keyboard.press(key);
}

/** Chooses a tab of the Octopus page: arrows move, Enter chooses. */
export async function chooseTab(page: Page, name: string) {
  const chosen = page.locator('[role=tab][aria-selected=true]');
  const tabs = page
    .getByRole('tablist')
    .filter({ has: page.getByRole('tab', { name: 'Runbooks' }) });
  await tabTo(page, tabs.locator(chosen));
  const tab = tabs.getByRole('tab', { name, exact: true });
  for (let stop = 0; stop < 5 && !(await hasFocus(tab)); stop++) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Chooses from the list of the field that has the focus: arrows, then Enter. */
export async function chooseOption(page: Page, name: RegExp) {
  const list = page.getByRole('listbox');
  const option = list.getByRole('option', { name }).first();
  // The focus stays in the field, which names the option.
  const isActive = async () => {
    const id = await option.getAttribute('id', { timeout: 5_000 });
    const active = await page
      .locator(':focus')
      .getAttribute('aria-activedescendant');
    return id !== null && id === active;
  };
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    expect(await isActive()).toBe(true);
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(list).toHaveCount(0);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement);
}
