import { expect, test } from '@playwright/test';
import { refusals, refuse } from '../e2e-tests/refusals';
import { box, openService } from '../e2e-tests/service';
import { octopus, resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

const frontend = '/catalog/default/component/octopub-frontend/octopus';
const height = 620;

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test.afterEach(async ({ request }) => {
  await request.delete(`${octopus}/__sandbox/faults`);
});

test('a page that is loading', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route('**/api/octopus/v1/entity/**/project', async route => {
    await asked;
    await route.continue();
  });
  await page.goto(frontend);
  await expect(page.getByText('Loading from Octopus')).toBeVisible();
  await take(page, 'state-loading', height);
  answer();
});

test('the last known state', async ({ page, request }) => {
  await openService(page, 'octopub-audits');
  await expect(box(page, 'Feature Branch')).toContainText('newbasket', {
    timeout: 60_000,
  });
  await request.post(`${octopus}/__sandbox/faults`, {
    data: { effect: { type: 'error', status: 503 } },
  });
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByText('Octopus is not responding', { exact: true }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  await take(page, 'state-stale');
});

test('states without anything to show', async ({ page }) => {
  const show = async (state: string) => {
    const refusal = refusals.find(each => each.state === state)!;
    await refuse(page, refusal);
    await page.goto(frontend);
    await expect(page.getByText(refusal.title, { exact: true })).toBeVisible();
  };
  await show('Octopus unreachable');
  await take(page, 'state-unreachable', height);
  await show('No permission');
  await take(page, 'state-no-permission', height);
  await show('Not configured');
  await take(page, 'state-not-configured', height);
  await show('Project not found');
  await take(page, 'state-project-not-found', height);
});

test('entities without releases or a project', async ({ page }) => {
  // By itself, the page of a cluster begins with its runbooks.
  await page.goto(
    '/catalog/default/resource/octopub-cluster/octopus?view=environments',
  );
  await expect(
    page.getByRole('heading', { name: 'No releases yet' }),
  ).toBeVisible();
  await take(page, 'state-no-releases', height);
  await page.goto('/catalog/default/api/octopub-products-api');
  await expect(
    page.getByRole('heading', { name: 'Octopub products API' }),
  ).toBeVisible();
  // The definition, which is loaded last.
  await expect(page.locator('.swagger-ui')).toBeVisible();
  await take(page, 'state-no-annotation', height);
});
