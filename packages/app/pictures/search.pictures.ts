import { expect, test } from '@playwright/test';
import { signIn } from '../e2e-tests/support';
import { take } from './take';

test('the search', async ({ page }) => {
  await signIn(page);
  const release = page.getByRole('link', {
    name: 'Octopub frontend 0.2.6',
    exact: true,
  });
  // The first index is made when the portal has been up for a while.
  await expect(async () => {
    await page.goto('/search?query=octopub-frontend+0.2.6');
    await page.getByText('Octopus releases').click();
    await expect(release).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 100_000 });
  await take(page, 'search', 620);
});
