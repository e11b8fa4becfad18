import { expect, Locator, Page } from '@playwright/test';
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

/** Looks at the page of a template's run in both themes, once it says the result. */
export async function lookAtResult(page: Page, name: string, result: string) {
  for (const theme of themes) {
    await showTheme(page, theme);
    await expect(page.getByText(result).first()).toBeVisible({
      timeout: 180_000,
    });
    await lookAt(page, { name, isOurs: false });
  }
  await showTheme(page, 'light');
}

/** Opens a list of values, looks at it as `lookAt` does, and closes it again. */
export async function lookAtList(page: Page, field: Locator) {
  // An open list hides the button that opened it, but not a combobox.
  const isCombobox = (await field.getAttribute('role')) === 'combobox';
  const name = isCombobox ? 'list of a combobox' : 'list';
  const list = await openList(page, field);
  await lookAt(page, { name, isOurs: false });
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  // Until the focus is back, the next key is nobody's.
  await expect(field).toBeFocused();
}

/** A list of values, as open as a keyboard opens it. */
async function openList(page: Page, field: Locator): Promise<Locator> {
  const list = page.getByRole('listbox');
  // An open list hides the button that opened it from others.
  const opener = (await field.elementHandle())!;
  // It closes when the page scrolls, as it may do to show the field. A list that
  // closes while it opens stays in the page, and cannot be seen.
  await expect(async () => {
    if ((await opener.getAttribute('aria-expanded')) !== 'true') {
      await opener.press('ArrowDown');
    }
    await expect(list.getByRole('option').first()).toBeVisible({
      timeout: 2_000,
    });
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    // One that is closed while it comes into view may stay, unseen.
    const moving = await page
      .locator('.bui-Popover')
      .evaluateAll(popovers =>
        popovers.flatMap(popover => popover.getAnimations()),
      );
    expect(moving).toHaveLength(0);
  }).toPass();
  return list;
}

/** A form's fields of ours, and their lists, are whole in 360 pixels. */
export async function expectFieldToFit(page: Page, field: Locator) {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 800 });
  const list = await openList(page, field);
  // Backstage's tabs above the form are wider, so that the page may have been
  // scrolled sideways to show the field.
  const outside = () =>
    page.locator('form [class*=bui-], .bui-Popover').evaluateAll(elements => {
      const scrolledBy = (element: Element) => {
        let sum = 0;
        let around = element.closest('form')?.parentElement;
        for (; around; around = around.parentElement) {
          sum += around.scrollLeft;
        }
        return sum;
      };
      return elements
        .map(element => {
          const { left, right } = element.getBoundingClientRect();
          const by = scrolledBy(element);
          return { left: left + by, right: right + by };
        })
        .filter(({ left, right }) => left < 0 || right > window.innerWidth)
        .map(({ left, right }) => `${left} to ${right}`);
    });
  await expect.soft.poll(outside).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await page.setViewportSize(before);
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
