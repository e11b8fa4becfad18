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
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(target)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Goes to something with Tab, and presses a key there. */
export async function pressOn(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target);
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

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(element => element === document.activeElement);
}
