import { expect, test } from '@playwright/test';
import { choose, create, next, picker } from './forms';
import { lookAtResult } from './lookAt';
import { github, readerOf, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });
// Twenty minutes of AWS take less than a minute on the clock of the sandbox.
test.setTimeout(300_000);

// The catalog keeps what it registered, also when the stand-ins are reset.
const clusterName = `shop-${Date.now()}`;
const awsSandbox = process.env.SANDBOX_AWS_URL ?? 'http://localhost:7103';

test.beforeAll(async ({ request }) => {
  await resetSandbox(request);
  const reset = await request.post(`${awsSandbox}/__sandbox/reset`);
  expect(reset.ok()).toBe(true);
  expect((await request.post(`${github}/__sandbox/reset`)).ok()).toBe(true);
});

test('a cluster is created and registered in Octopus', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto('/create/templates/default/octopus-eks-cluster');
  await page.getByLabel('Name').fill(clusterName);
  await picker(page, 'AWS region').fill('eu-west-1');
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
  await page.getByRole('textbox', { name: 'Repository' }).fill(clusterName);
  // The field keeps what was typed when it is left.
  await page.getByRole('checkbox', { name: 'Register it' }).focus();
  await create(page);

  await expect(
    page.getByText(`The cluster ${clusterName} runs Kubernetes`),
  ).toBeVisible({ timeout: 240_000 });
  await expect(
    page.getByRole('link', { name: 'The cluster in AWS' }),
  ).toBeVisible();
  await lookAtResult(
    page,
    'octopus-eks-cluster: result',
    `The cluster ${clusterName} runs Kubernetes`,
  );
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

  await page.getByRole('link', { name: 'The cluster in the catalog' }).click();
  await expect(page.getByRole('heading', { name: clusterName })).toBeVisible();
  // The catalog reads the file some seconds after it was registered.
  await expect(async () => {
    await page.reload();
    await expect(page.getByText('EKS cluster in eu-west-1')).toBeVisible({
      timeout: 10_000,
    });
  }).toPass({ timeout: 60_000 });
});

test('and deleted again, with its targets', async ({ page, request }) => {
  await signIn(page);
  await page.goto('/create/templates/default/octopus-eks-cluster-delete');
  await choose(page, 'Octopus space', 'Octopub');
  await choose(page, 'Name', clusterName);
  await choose(page, 'AWS region', 'eu-west-1');
  await page.getByLabel('Only show what would be deleted').uncheck();
  await create(page, 'Delete');

  await expect(
    page.getByText(`Nothing is left of the cluster ${clusterName}`),
  ).toBeVisible({ timeout: 240_000 });
  const get = readerOf(request, 'Spaces-1');
  expect(await get('certificates/all')).toEqual([]);
  expect(await get('machines/all')).toHaveLength(4);
});
