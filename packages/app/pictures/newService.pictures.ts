import { expect, test } from '@playwright/test';
import { choose, create, fillSecret, next } from '../e2e-tests/forms';
import { github, readerOf, resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  expect((await request.post(`${github}/__sandbox/reset`)).ok()).toBe(true);
  await signIn(page);
});

test('a service, from its form to its first release', async ({
  page,
  request,
}) => {
  await page.goto('/create/templates/default/octopus-node-app');
  await page.getByLabel('Repository').fill('shop');
  await page.getByLabel('Description').fill('Sells t-shirts');
  await page.getByLabel('Owner in the catalog').fill('Octopub');
  await page
    .getByRole('option', { name: /octopub/i })
    .first()
    .click();
  await page.getByLabel('Protect the branch main').uncheck();
  await take(page, 'service-form', 1180);
  await next(page);
  await choose(page, 'Octopus space', 'Octopub');
  await fillSecret(page, 'Octopus API key', 'API-SANDBOXADMINISTRATOR0000000');
  await next(page);
  await page.getByLabel('Docker image').fill('octopub/shop');
  await page.getByLabel('Docker Hub user name').fill('octopub');
  await fillSecret(page, 'Docker Hub access token', 'an-example');
  await create(page);
  await expect(page.getByText('octopub/shop is ready')).toBeVisible({
    timeout: 60_000,
  });
  await take(page, 'service-result', 860);

  const get = readerOf(request, 'Spaces-1');
  // The runner installs and tests the service first.
  await expect
    .poll(
      async () => {
        const { Items } = await get('deployments');
        const [{ TaskId }] = Items;
        return (
          (await get('projects/shop/releases')).Items.length === 1 &&
          (await get(`tasks/${TaskId}`)).State === 'Success'
        );
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  await page.getByRole('link', { name: 'The service in the catalog' }).click();
  await page.getByRole('link', { name: 'Octopus', exact: true }).click();
  const development = page.getByRole('region', {
    name: 'Development',
    exact: true,
  });
  await expect(development).toContainText('1.0.1', { timeout: 60_000 });
  const reading = page.getByText('Still reading what is deployed here');
  await expect(reading).toHaveCount(0, { timeout: 60_000 });
  await take(page, 'service-octopus');
});
