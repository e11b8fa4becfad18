import { expect, test } from '@playwright/test';
import { choose, create, next } from '../e2e-tests/forms';
import { github, resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

const aws = process.env.SANDBOX_AWS_URL ?? 'http://localhost:7103';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  for (const standIn of [github, aws]) {
    const reset = await request.post(`${standIn}/__sandbox/reset`);
    expect(reset.ok()).toBe(true);
  }
  await signIn(page);
});

test('a cluster, from its form to the catalog', async ({ page }) => {
  await page.goto('/create/templates/default/octopus-eks-cluster');
  await page.getByLabel('Name').fill('octopub');
  await take(page, 'cluster-form', 860);
  await next(page);
  await choose(page, 'Space', 'Octopub');
  await next(page);
  for (const title of ['Namespaces on Fargate', 'Tags']) {
    await expect(page.getByText(title, { exact: true })).toBeVisible();
    await next(page);
  }
  await page
    .getByRole('textbox', { name: 'Owner', exact: true })
    .fill('octopub');
  await page.getByRole('textbox', { name: 'Repository' }).fill('octopub-eks');
  // The field keeps what was typed when it is left.
  await page.getByRole('checkbox', { name: 'Register it' }).focus();
  await create(page);
  await page.getByRole('button', { name: 'Show Logs' }).click();
  await expect(page.getByText(/Cluster octopub: CREATING/)).toBeVisible({
    timeout: 60_000,
  });
  await take(page, 'cluster-log', 860);

  await expect(
    page.getByText('The cluster octopub runs Kubernetes'),
  ).toBeVisible({ timeout: 240_000 });
  await take(page, 'cluster-result', 1180);

  await page.getByRole('link', { name: 'The cluster in the catalog' }).click();
  // The catalog reads the file some seconds after it was registered.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/^EKS cluster in/)).toBeVisible({
      timeout: 10_000,
    });
  }).toPass({ timeout: 60_000 });
  await take(page, 'cluster-catalog', 860);
});
