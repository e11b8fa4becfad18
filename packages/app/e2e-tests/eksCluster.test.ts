import { expect, test } from '@playwright/test';
import { create, next } from './forms';
import { readerOf, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });
// Twenty minutes of AWS take less than a minute on the clock of the sandbox.
test.setTimeout(300_000);

const clusterName = 'shop-cluster';
const awsSandbox = process.env.SANDBOX_AWS_URL ?? 'http://localhost:7103';

test.beforeAll(async ({ request }) => {
  await resetSandbox(request);
  const reset = await request.post(`${awsSandbox}/__sandbox/reset`);
  expect(reset.ok()).toBe(true);
});

test('a cluster is created and registered in Octopus', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto('/create/templates/default/octopus-eks-cluster');
  await page.getByLabel('Name').fill(clusterName);
  await page.getByLabel('AWS region').fill('eu-west-1');
  await next(page);
  await page.getByLabel('Space').fill('Octopub');
  await next(page);
  await create(page);

  await expect(
    page.getByText(`The cluster ${clusterName} runs Kubernetes`),
  ).toBeVisible({ timeout: 240_000 });
  await expect(
    page.getByRole('link', { name: 'The cluster in AWS' }),
  ).toBeVisible();
  const targets = (await readerOf(request, 'Spaces-1')('machines/all')).filter(
    ({ Endpoint }: any) => Endpoint.Authentication?.ClusterName === clusterName,
  );
  expect(targets.map(({ Endpoint }: any) => Endpoint.Namespace).sort()).toEqual(
    ['development', 'feature-branch', 'production', 'test'],
  );
  for (const { Roles, Endpoint } of targets) {
    expect(Roles).toContain('EKS_Reference_Cluster');
    expect(Endpoint.SkipTlsVerification).not.toBe('True');
  }
});

test('and deleted again, with its targets', async ({ page, request }) => {
  await signIn(page);
  await page.goto('/create/templates/default/octopus-eks-cluster-delete');
  await page.getByLabel('Name').fill(clusterName);
  await page.getByLabel('AWS region').fill('eu-west-1');
  await page.getByLabel('Octopus space').fill('Octopub');
  await page.getByLabel('Only show what would be removed').uncheck();
  await create(page);

  await expect(
    page.getByText(`Nothing is left of the cluster ${clusterName}`),
  ).toBeVisible({ timeout: 240_000 });
  const get = readerOf(request, 'Spaces-1');
  expect(await get('certificates/all')).toEqual([]);
  expect(await get('machines/all')).toHaveLength(4);
});
