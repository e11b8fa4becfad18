import { expect, Page, test } from '@playwright/test';
import { choose, create, fillSecret, formPath, next, picker } from './forms';
import { lookAtResult } from './lookAt';
import { pushBranch } from './pushBranch';
import { github, readerOf, resetSandbox, signIn, taskRecord } from './support';

const dockerHubToken = 'dckr_pat_of_the_browser_test';
const apiKey = 'API-SANDBOXADMINISTRATOR0000000';
// The catalog keeps what it registered, also when the stand-ins are reset.
const name = `shop-${Date.now()}`;

// The runner alone may take a minute and a half, for each of two builds.
test.setTimeout(420_000);

test.beforeAll(async ({ request }) => {
  await resetSandbox(request);
  expect((await request.post(`${github}/__sandbox/reset`)).ok()).toBe(true);
});

/** Fills in the template for the service `name`, and starts it. */
async function seed(
  page: Page,
  {
    repository,
    description,
    isProtected,
  }: { repository: string; description: string; isProtected: boolean },
): Promise<void> {
  await page.goto('/create/templates/default/octopus-node-app');
  await page.getByLabel('Repository').fill(repository);
  await page.getByLabel('Description').fill(description);
  await page.getByLabel('Owner in the catalog').fill('Octopub');
  await page
    .getByRole('option', { name: /octopub/i })
    .first()
    .click();
  if (!isProtected) {
    await page.getByLabel('Protect the branch main').uncheck();
  }
  await next(page);

  await choose(page, 'Octopus space', 'Octopub');
  await fillSecret(page, 'Octopus API key', apiKey);
  await next(page);

  // No two services publish one image.
  await page.getByLabel('Docker image').fill(`octopub/${repository}`);
  await page.getByLabel('Docker Hub user name').fill('octopub');
  await fillSecret(page, 'Docker Hub access token', dockerHubToken);
  await create(page);

  await expect(page.getByText(`octopub/${repository} is ready`)).toBeVisible({
    timeout: 60_000,
  });
}

test('a new service is tested, released and on its catalog page', async ({
  page,
  request,
}) => {
  await signIn(page);
  await seed(page, {
    repository: name,
    description: 'Sells t-shirts',
    isProtected: false,
  });
  await expect(page.getByRole('link', { name: 'Repository' })).toHaveAttribute(
    'href',
    `${github}/octopub/${name}`,
  );
  const record = await taskRecord(request, page.url());
  for (const secret of [dockerHubToken, apiKey]) {
    await expect(page.getByText(secret)).toHaveCount(0);
    expect(record).not.toContain(secret);
  }
  expect(record).toContain(name);
  await lookAtResult(
    page,
    'octopus-node-app: result',
    `octopub/${name} is ready`,
  );

  const get = readerOf(request, 'Spaces-1');
  // The runner installs and tests the service first.
  await expect
    .poll(async () => (await get(`projects/${name}/releases`)).Items.length, {
      timeout: 90_000,
    })
    .toBe(1);

  await page
    .getByRole('link', { name: 'The service in the catalog' })
    .click({ timeout: 30_000 });
  await expect(page.getByText("can't be found in the catalog")).toHaveCount(0);
  await page.getByRole('link', { name: 'Octopus', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Environments' })).toBeVisible();
  await page.getByRole('tab', { name: 'Releases' }).click();
  await expect(page.getByText('1.0.1', { exact: true }).first()).toBeVisible();

  await test.step('a branch of it is built, and deployed alone', async () => {
    await pushBranch(`octopub/${name}`, 'gift-cards');
    const versions = async () =>
      (await get(`projects/${name}/releases`)).Items.map(
        ({ Version }: { Version: string }) => Version,
      );
    await expect
      .poll(versions, { timeout: 90_000 })
      .toContainEqual(expect.stringMatching(/-gift-cards\.\d+$/));
    await page.goto(
      formPath('octopus-feature-branch', {
        entityRef: `component:default/${name}`,
        branch: 'gift-cards',
      }),
    );
    await expect(picker(page, 'Branch')).toHaveValue('gift-cards');
    await next(page);
    await create(page, 'Deploy');
    await expect(
      page.getByText(
        'The branch gift-cards runs in the namespace feature-gift-cards, alone',
      ),
    ).toBeVisible({ timeout: 120_000 });
  });
});

test('a service is seeded again, with another description', async ({
  page,
}) => {
  const repository = `${name}-again`;
  await signIn(page);
  await seed(page, {
    repository,
    description: 'Sells t-shirts',
    isProtected: true,
  });
  await expect(page.getByText('which starts a build')).toBeVisible();

  await seed(page, {
    repository,
    description: 'Sells mugs',
    isProtected: true,
  });
  await expect(
    page.getByText('The branch main changes by pull request only'),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'The service in the catalog' }),
  ).toBeVisible();
  await expect(page.getByText('Conflict')).toHaveCount(0);
});
