import { resolve } from 'node:path';
import { Locator, Page } from '@playwright/test';

const folder = resolve(__dirname, '../../../docs/images');

/**
 * Writes what a page shows to `docs/images/NAME.png`. A test of packages/docs
 * finds these calls by their first two parameters.
 *
 * @param height - of the window, in pixels; as much as is worth showing
 * @param top - what is shown at the top, instead of the beginning of the page
 */
export async function take(
  page: Page,
  name: string,
  height = 720,
  top?: Locator,
) {
  await page.setViewportSize({ width: 1280, height });
  // Nothing is to look as if somebody pointed at it.
  await page.mouse.move(1279, 1);
  await page.evaluate(() => {
    // What scrolls is around the heading of the page.
    let around: Element | null = document.querySelector('h1');
    for (; around; around = around.parentElement) {
      around.scrollTop = 0;
    }
  });
  await top?.evaluate(element => element.scrollIntoView());
  // Dialogs slide in, and tabs draw their line.
  await page.waitForTimeout(700);
  await page.screenshot({
    path: resolve(folder, `${name}.png`),
    animations: 'disabled',
  });
}
