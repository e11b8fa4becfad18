import { expect, test } from '@playwright/test';
import { lookAt, showTheme, themes } from './lookAt';
import { resetSandbox, signIn } from './support';

const release = { name: 'Octopub frontend 0.2.6', exact: true };

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test('finds a release, and opens it', async ({ page }) => {
  // The first index is made when the portal has been up for a while.
  await expect(async () => {
    await page.goto('/search?query=octopub-frontend+0.2.6');
    await page.getByText('Octopus releases').click();
    await expect(page.getByRole('link', release)).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 100_000 });
  for (const theme of themes) {
    await showTheme(page, theme);
    await expect(page.getByRole('link', release)).toBeVisible();
    await lookAt(page, { name: 'search', isOurs: false });
  }
  await page.getByRole('link', release).click();
  await expect(
    page.getByRole('dialog', { name: 'Release 0.2.6' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/octopub-frontend\/octopus\?view=releases&/);
});

test('finds a runbook, and opens its runs', async ({ page }) => {
  const runbook = page.getByRole('link', {
    name: /^Octopub: Delete Feature Branch/i,
  });
  await expect(async () => {
    await page.goto('/search?query=Delete+Feature+Branch');
    await page.getByText('Octopus runbooks').click();
    await expect(runbook.first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 100_000 });
  await runbook.first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
