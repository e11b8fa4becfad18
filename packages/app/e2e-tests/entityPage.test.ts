import { expect, test } from '@playwright/test';
import {
  box,
  expectEveryStepToSucceed,
  openService,
  waitInTest,
} from './service';
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

test('says whether it is up, and where it runs', async ({ page }) => {
  await openService(page, 'octopub-frontend');
  const development = box(page, 'Development');
  await development
    .getByRole('button', { name: 'Healthy: what is running in Development' })
    .click();
  const dialog = page.getByRole('dialog', {
    name: 'What is running in Development',
  });
  await expect(
    dialog.getByRole('listitem').filter({ hasText: 'Pod' }),
  ).toContainText('Healthy');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(
    development.getByRole('link', { name: /development\.elb\.example\.com/ }),
  ).toBeVisible();

  // Its last deployment failed, so nobody knows.
  await openService(page, 'octopub-products');
  await expect(box(page, 'Test')).toContainText('No live status');
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
  await expect(
    dialog.getByText(/^Use at most 63 lowercase letters/),
  ).toBeVisible();

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

test('answers a guided failure, and the deployment goes on', async ({
  page,
  request,
}) => {
  await waitInTest(request);
  await openService(page, 'octopub-frontend');
  const review = box(page, 'Test').getByRole('button', {
    name: 'Review and decide: Test',
  });
  // Nobody told the portal, so it may know a state of half a minute ago.
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(review).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await review.click();
  const drawer = page.getByRole('dialog');
  const question = drawer.getByRole('region', {
    name: /^Waiting for a person: /,
  });
  await expect(question).toContainText('Nobody has taken responsibility yet.');
  await question.getByLabel('Notes').fill('The registry was restarted.');
  await question.getByRole('button', { name: 'Retry' }).click();
  await expect(question).toHaveCount(0);
  await expectEveryStepToSucceed(drawer, 'Feedback');

  const get = readerOf(request, 'Spaces-1');
  const [answered] = (await get('interruptions')).Items;
  expect(answered.IsPending).toBe(false);
  expect(answered.Form.Values).toMatchObject({
    Guidance: 'Retry',
    Notes: expect.stringMatching(
      /The registry was restarted\.[^]*Answered by user:\S+ through Backstage/,
    ),
  });
});

test('shows why a deployment failed, and rolls back by keyboard', async ({
  page,
}) => {
  await openService(page, 'octopub-products');
  const failed = box(page, 'Test');
  await expect(failed).toContainText('Failed');
  await failed
    .getByRole('button', { name: /^Open the deployment of 0\.3\.4/ })
    .click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Show in the log' }).click();
  await expect(drawer.locator('[aria-current=location]')).toBeInViewport();
  await expect(page).toHaveURL(/log=all&line=error/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/log=/);

  const rollBack = failed.getByRole('button', { name: /^Roll back Test to/ });
  await rollBack.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Roll back Test to 0\./ });
  await expect(dialog).toContainText('Steps');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await failed.getByRole('button', { name: 'History of Test' }).click();
  const history = page.getByRole('dialog', { name: 'History of Test' });
  await expect(history.getByRole('listitem').first()).toContainText('took');
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
