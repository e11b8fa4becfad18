import { expect, test } from '@playwright/test';
import { refuse, refusals } from './refusals';
import { resetSandbox, signIn } from './support';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test('has no tab where there is no Octopus project', async ({ page }) => {
  await page.goto('/catalog/default/api/octopub-products-api');
  await expect(
    page.getByRole('heading', { name: 'Octopub products API' }),
  ).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Octopus' })).toHaveCount(0);
});

test('says how to begin where there are no releases yet', async ({ page }) => {
  await page.goto('/catalog/default/resource/octopub-cluster/octopus');
  const runbooks = page.getByRole('tab', { name: 'Runbooks' });
  await expect(runbooks).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'Environments' }).click();
  await expect(
    page.getByRole('heading', { name: 'No releases yet' }),
  ).toBeVisible();
});

for (const refusal of refusals) {
  test(`shows what to do: ${refusal.state}`, async ({ page }) => {
    await refuse(page, refusal);
    await page.goto('/catalog/default/component/octopub-frontend/octopus');

    const { title, error } = refusal;
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await expect(page.getByText(error.message).first()).toBeVisible();
  });
}

test('says that it is loading until Octopus has answered', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route('**/api/octopus/v1/entity/**/project', async route => {
    await asked;
    await route.continue();
  });
  await page.goto('/catalog/default/component/octopub-frontend/octopus');

  const loading = page.getByText('Loading from Octopus');
  await expect(loading).toBeVisible();
  answer();
  await expect(page.getByRole('tab', { name: 'Environments' })).toBeVisible();
  await expect(loading).toHaveCount(0);
});

test('works in a dark and narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/catalog/default/component/octopub-frontend/octopus');

  await expect(page.locator('body')).toHaveAttribute('data-theme-mode', 'dark');
  const last = page.getByRole('region', { name: 'Security', exact: true });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
});
