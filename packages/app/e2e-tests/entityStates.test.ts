import { expect, test } from '@playwright/test';
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
  await expect(
    page.getByRole('heading', { name: 'No releases yet' }),
  ).toBeVisible();
});

// The sample portal cannot get into these, so the answer is put in place of its
// backend's: names and reasons are the backend's, messages are made up.
const refusals = [
  {
    state: 'No permission',
    status: 403,
    error: { name: 'NotAllowedError', message: 'Unauthorized' },
    title: 'You may not see this project',
  },
  {
    state: 'Not configured',
    status: 404,
    error: {
      name: 'NotFoundError',
      message: "There is no Octopus instance 'acme' under octopus.instances",
      reason: 'notConfigured',
    },
    title: 'Octopus is not set up in this portal',
  },
  {
    state: 'Project not found',
    status: 404,
    error: {
      name: 'NotFoundError',
      message: "Octopus has no project 'gone'",
      reason: 'projectNotFound',
    },
    title: 'Octopus does not know this project',
  },
  {
    state: 'Octopus unreachable',
    status: 503,
    error: { name: 'ServiceUnavailableError', message: 'fetch failed' },
    title: 'Octopus is not responding',
  },
];

for (const { state, status, error, title } of refusals) {
  test(`shows what to do: ${state}`, async ({ page }) => {
    await page.route('**/api/octopus/v1/entity/**/project', route =>
      route.fulfill({
        status,
        json: { error, response: { statusCode: status } },
      }),
    );
    await page.goto('/catalog/default/component/octopub-frontend/octopus');

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
