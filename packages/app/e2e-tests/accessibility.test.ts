import { expect, test } from '@playwright/test';
import { violationsOn } from './axe';
import { resetSandbox, signIn } from './support';
import { views } from './views';

/**
 * What breaks a rule in Backstage's own part of these pages, with the most
 * elements on one of them. What Backstage mends is to be taken out.
 */
const backstages: Record<string, number> = {
  // The hidden heading of the catalog is outside of all landmarks.
  region: 1,
};

test.beforeAll(({ request }) => resetSandbox(request));

for (const theme of ['light', 'dark'] as const) {
  test(`breaks no rule of axe in the ${theme} theme`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: theme });
    await signIn(page);
    const known: Record<string, number> = {};
    const ours: string[] = [];
    for (const { name, path, isOurs, open } of views) {
      await page.goto(path);
      await open(page);
      // Tabs and dialogs fade in.
      await page.waitForTimeout(500);
      const found = await violationsOn(page, isOurs);
      ours.push(...found.ours.map(each => `${name}: ${each}`));
      for (const [rule, count] of Object.entries(found.backstages)) {
        known[rule] = Math.max(known[rule] ?? 0, count);
      }
    }
    expect(ours).toEqual([]);
    expect(known).toEqual(backstages);
  });
}

test('fits into 360 pixels without scrolling sideways', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page);
  for (const { name, path, open } of views) {
    await page.goto(path);
    await open(page);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wider, name).toBeLessThanOrEqual(0);
  }
});
