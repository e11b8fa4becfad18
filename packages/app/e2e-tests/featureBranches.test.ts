import { expect, Page, test } from '@playwright/test';
import { choose, create, next, picker } from './forms';
import { octopus, readerOf, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeAll(({ request }) => resetSandbox(request));
test.beforeEach(({ page }) => signIn(page));

test('shows what is in the namespace of a feature branch', async ({ page }) => {
  await openBranches(page);
  const branch = page.getByRole('listitem', { name: 'newbasket' });

  await expect(branch).toContainText('Succeeded');
  await expect(branch).toContainText('never expires');
  const services = branch.getByRole('list', {
    name: 'Services in newbasket',
  });
  await expect(services.getByRole('listitem')).toHaveCount(3);
  await expect(
    services.getByRole('listitem').filter({ hasText: 'Octopub frontend' }),
  ).toContainText(/0\.2\.6-newbasket\.3.*Branch build/);
  await expect(
    branch.getByRole('link', { name: 'Open Octopub frontend' }),
  ).toHaveAttribute('href', /^http/);
});

test('shows it on the system, too', async ({ page }) => {
  await page.goto('/catalog/default/system/octopub');
  const branch = page.getByRole('listitem', { name: 'newbasket' });
  await expect(branch).toContainText('0.2.6-newbasket.3');
});

test('deploys one, from the button on the service to its page', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const published = await request.post(`${octopus}/__sandbox/packages`, {
    data: {
      packageId: 'octopussamples/octopub-frontend',
      version: '0.2.7-checkout.1',
    },
  });
  expect(published.ok()).toBe(true);

  await openBranches(page);
  await page.getByRole('link', { name: 'Deploy a feature branch' }).click();
  await expect(page.getByRole('textbox', { name: 'Service' })).toHaveValue(
    /octopub-frontend/i,
  );
  // A list closes when the page scrolls, as Playwright does to what is lower than the
  // window: the whole form has to fit.
  await page.setViewportSize({ width: 1440, height: 1200 });
  await picker(page, 'Branch').click();
  // What was built by a workflow says so.
  await expect(page.getByRole('option', { name: 'newbasket' })).toContainText(
    /0\.2\.6-newbasket\.3.*built by GitHub Actions/,
  );
  await page.getByRole('option', { name: 'checkout', exact: true }).click();
  await expect(picker(page, 'Branch')).toHaveValue('checkout');
  await next(page);
  await choose(
    page,
    'Environment to copy the other services from',
    'Development',
  );
  await create(page, 'Deploy');
  await expect(
    page.getByText(
      'The branch checkout runs in the namespace feature-checkout',
    ),
  ).toBeVisible({ timeout: 180_000 });

  await openBranches(page);
  const branch = page.getByRole('listitem', { name: 'feature-checkout' });
  await expect(branch).toContainText('0.2.7-checkout.1', { timeout: 90_000 });
  await expect(branch).toContainText('Succeeded');
  await expect(branch).toContainText(/expires in 7 days/);
});

test('deletes one, and shows that it is gone', async ({ page, request }) => {
  test.slow();
  await openBranches(page);
  const branch = page.getByRole('listitem', { name: 'newbasket' });
  await branch.getByRole('link', { name: /^Delete/ }).click();
  await expect(picker(page, 'Namespace')).toHaveValue('newbasket');
  await create(page, 'Delete');
  const get = readerOf(request, 'Spaces-1');
  await expect(async () => {
    const [run] = (await get('runbookRuns')).Items;
    expect(run?.Comments).toContain('newbasket');
    expect((await get(`tasks/${run.TaskId}`)).State).toBe('Success');
  }).toPass({ timeout: 90_000 });

  await openBranches(page);
  await expect(page.getByRole('listitem', { name: 'newbasket' })).toHaveCount(
    0,
    { timeout: 90_000 },
  );
});

async function openBranches(page: Page) {
  await page.goto(
    '/catalog/default/component/octopub-frontend/octopus?view=feature-branches',
  );
  await expect(
    page.getByRole('tab', { name: 'Feature branches' }),
  ).toBeVisible();
}
