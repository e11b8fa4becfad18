import { expect, Page } from '@playwright/test';
import { violationsOn } from './axe';
import { backstages } from './backstages';
import { expectPlainWords } from './plainWords';

/** A page or a dialog by the name that messages and `backstages.ts` give it. */
interface Looked {
  name: string;
  /** Whether the main part of the page is ours, and not only cards on it. */
  isOurs: boolean;
}

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Shows the portal in a theme, which begins everything but the URL anew. */
export async function showTheme(page: Page, colorScheme: Theme) {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('body')).toHaveAttribute(
    'data-theme-mode',
    colorScheme,
  );
}

/**
 * Looks whether what a page shows breaks a rule of axe, or speaks of requests.
 * What Backstage's own parts break has to be what `backstages.ts` says. The test
 * goes on after a failure, so that one run tells all.
 */
export async function lookAt(page: Page, { name, isOurs }: Looked) {
  // Tabs and dialogs fade in.
  await page.waitForTimeout(500);
  // What a pressed button waits for is announced for 7 s by an image whose name is
  // gone when the wait is over.
  await expect(page.locator('[data-live-announcer] [role=img]')).toHaveCount(0);
  const found = await violationsOn(page, isOurs);
  const theme = await page.locator('body').getAttribute('data-theme-mode');
  expect.soft(found.ours, `${name}, ${theme}`).toEqual([]);
  expect.soft(found.backstages, `${name}, ${theme}`).toEqual(
    (backstages[name] ?? [])
      .map(kind => kind.replace(`${theme}: `, ''))
      .filter(kind => !kind.includes(': '))
      .sort(),
  );
  await expectPlainWords(page);
}

/** A window of 360 pixels does not scroll sideways (WCAG 2.2, 1.4.10). */
export async function expectToFit(page: Page, name: string) {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 800 });
  const wider = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
  await expect.soft.poll(wider, name).toBeLessThanOrEqual(0);
  await page.setViewportSize(before);
}
