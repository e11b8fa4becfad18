import { expect, test } from '@playwright/test';
import { choose, create, next } from '../e2e-tests/forms';
import { openService } from '../e2e-tests/service';
import { octopus, resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

// The last: the portal remembers a branch for a while after a reset.
test('feature branches, up to the page of the system', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-frontend', 'feature-branches');
  await expect(page.getByText('never expires')).toBeVisible();
  await take(page, 'feature-branches');

  const published = await request.post(`${octopus}/__sandbox/packages`, {
    data: {
      packageId: 'octopussamples/octopub-frontend',
      version: '0.2.7-checkout.1',
    },
  });
  expect(published.ok()).toBe(true);
  await page.getByRole('link', { name: 'Deploy a feature branch' }).click();
  await expect(page.getByRole('textbox', { name: 'Service' })).toHaveValue(
    /octopub-frontend/i,
  );
  await choose(page, 'Branch', 'checkout');
  await take(page, 'feature-branch-form', 860);
  await next(page);
  await create(page, 'Deploy');
  await expect(
    page.getByText(
      'The branch checkout runs in the namespace feature-checkout',
    ),
  ).toBeVisible({ timeout: 180_000 });
  await take(page, 'feature-branch-result', 860);

  await page.goto('/catalog/default/system/octopub');
  const branch = page.getByRole('listitem', { name: 'feature-checkout' });
  await expect(branch).toContainText('0.2.7-checkout.1', { timeout: 90_000 });
  const grid = page.getByText('Octopus environments by component');
  await expect(page.getByText('Still reading')).toHaveCount(0, {
    timeout: 90_000,
  });
  await take(page, 'system', 860, grid);
});
