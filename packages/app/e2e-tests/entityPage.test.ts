import { expect, Locator, Page, test } from '@playwright/test';
import { octopus, readerOf, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test.afterEach(async ({ request }) => {
  await request.delete(`${octopus}/__sandbox/faults`);
});

test('shows what runs where, and what may go where next', async ({ page }) => {
  await openService(page, 'octopub-frontend');

  const testBox = box(page, 'Test');
  await expect(testBox).toContainText('0.2.5');
  await expect(testBox).toContainText('1 release behind Development');
  await expect(
    testBox.getByRole('button', { name: /Promote 0\.2\.6/ }),
  ).toBeEnabled();
  await expect(box(page, 'Feature Branch')).toContainText('newbasket');

  await page.getByRole('tab', { name: 'Releases' }).click();
  await expect(
    page.getByRole('row', { name: /0\.2\.6-newbasket/ }),
  ).toContainText('Feature Branch');

  await page.getByRole('tab', { name: 'Channels' }).click();
  await expect(page.getByText('Only stable versions').first()).toBeVisible();
});

test('promotes a release to Test, and follows the log to its end', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-frontend');
  await box(page, 'Test')
    .getByRole('button', { name: /Promote 0\.2\.6/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Deploy Container');
  await dialog.getByRole('button', { name: /^(Deploy|Promote)/ }).click();

  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('Deploy Container').first()).toBeVisible();
  await expectEveryStepToSucceed(drawer, 'Feedback');
  await page.keyboard.press('Escape');
  await expect(box(page, 'Test')).toContainText('0.2.6');

  const get = readerOf(request, 'Spaces-1');
  const [deployment] = (await get('deployments')).Items;
  expect(deployment.Comments).toContain('user:');
  expect((await get(`tasks/${deployment.TaskId}`)).State).toBe('Success');
});

test('deploys the release of a namespace to one more', async ({ page }) => {
  await openService(page, 'octopub-products');
  await box(page, 'Feature Branch')
    .getByRole('button', { name: /^Deploy .* to another namespace/ })
    .click();
  const dialog = page.getByRole('dialog');
  const namespace = dialog.getByRole('textbox', { name: /Namespace/ });
  await namespace.fill('Not A Valid Namespace!');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/^Use at most 63 small letters/)).toBeVisible();

  await namespace.fill('feature-more');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/deployment=Deployments-/);
  await page.keyboard.press('Escape');
  await expect(box(page, 'Feature Branch')).toContainText('feature-more');
  await expect(box(page, 'Feature Branch')).toContainText('newbasket');
});

test('closes with Back what was opened', async ({ page }) => {
  await openService(page, 'octopub-products');
  await page.getByRole('tab', { name: 'Releases' }).click();
  await page.getByRole('button', { name: 'Open release 0.3.4' }).click();
  await expect(page.getByRole('dialog')).toContainText('Packages');
  await expect(page).toHaveURL(/release=0\.3\.4/);

  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Releases' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.goBack();
  await expect(page.getByRole('tab', { name: 'Environments' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('scales the pods to zero, and shows what the runbook says', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-products');
  await page.getByRole('tab', { name: 'Runbooks' }).click();
  await page.getByRole('button', { name: /Run.*Scale Pods to Zero/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Run/ }).click();

  const drawer = page.getByRole('dialog');
  await expectEveryStepToSucceed(drawer, 'Feedback');
  await expect(drawer.getByText(/scaled/)).toBeVisible();

  const get = readerOf(request, 'Spaces-1');
  const [run] = (await get('runbookRuns')).Items;
  expect((await get(`tasks/${run.TaskId}`)).State).toBe('Success');
});

test('keeps showing what it knew when Octopus does not answer', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-audits');
  await expect(box(page, 'Production')).toContainText(/\d+\.\d+\.\d+/);
  await request.post(`${octopus}/__sandbox/faults`, {
    data: { effect: { type: 'error', status: 503 } },
  });
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(
      page.getByText('Octopus is not responding', { exact: true }),
    ).toBeVisible({
      timeout: 5_000,
    });
  }).toPass({ timeout: 90_000 });
  await expect(box(page, 'Production')).toContainText(/\d+\.\d+\.\d+/);
});

async function openService(page: Page, name: string) {
  await page.goto(`/catalog/default/component/${name}/octopus`);
  await expect(page.getByRole('tab', { name: 'Environments' })).toBeVisible();
}

/** The drawer follows its task until nothing of it waits or runs any more. */
async function expectEveryStepToSucceed(drawer: Locator, lastStep: string) {
  // The dialog before it names the steps too, but without "Step 1:".
  await expect(
    drawer.getByText(new RegExp(`^Step \\d+: ${lastStep}$`)),
  ).toBeVisible();
  await expect(drawer.getByText(/^(Queued|Pending|Running)$/)).toHaveCount(0, {
    timeout: 90_000,
  });
  await expect(drawer.getByText('Succeeded').first()).toBeVisible();
  await expect(drawer.getByText('Failed')).toHaveCount(0);
}

/** The box of an environment. */
function box(page: Page, environment: string) {
  return page.getByRole('region', { name: environment, exact: true });
}
