import { expect, test } from '@playwright/test';
import {
  box,
  openService,
  openWaiting,
  waitInTest,
} from '../e2e-tests/service';
import { resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test('the views of a service', async ({ page }) => {
  await openService(page, 'octopub-frontend');
  await expect(box(page, 'Feature Branch')).toContainText('newbasket');
  await take(page, 'environments');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('tab', { name: 'Releases' }).click();
  await expect(page.getByText(/^1–\d+ of \d+/)).toBeVisible();
  await take(page, 'releases', 980);
  await page.getByRole('tab', { name: 'Channels' }).click();
  await expect(page.getByText('Newest release').first()).toBeVisible();
  await take(page, 'channels');
  await page.getByRole('tab', { name: 'Runbooks' }).click();
  await expect(page.getByText('Not run yet').first()).toBeVisible();
  await take(page, 'runbooks', 980);
});

test('a release, and its promotion', async ({ page }) => {
  await openService(page, 'octopub-frontend', 'releases');
  await page
    .getByRole('button', { name: 'Open release 0.2.6' })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('Packages');
  await take(page, 'release', 860);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Environments' }).click();
  await box(page, 'Test')
    .getByRole('button', { name: /Promote 0\.2\.6/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Deploy Container');
  await take(page, 'promote', 860);
  await dialog.getByRole('button', { name: /^(Deploy|Promote)/ }).click();
  const started = page.getByText(/^Deployment of .* started$/).first();
  await expect(started).toBeVisible();
  await expect(started).toHaveCount(0);
  await expect(dialog.getByText('Running').first()).toBeVisible();
  await take(page, 'deployment', 860);
});

test('a failure, its log, and the way back', async ({ page }) => {
  await openService(page, 'octopub-products');
  const failed = box(page, 'Test');
  await expect(failed).toContainText('Failed');
  const reading = page.getByText('Still reading what is deployed here');
  await expect(reading).toHaveCount(0, { timeout: 60_000 });
  await take(page, 'failed', 900);
  await failed
    .getByRole('button', { name: /^Open the deployment of 0\.3\.4/ })
    .click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText('First error');
  await take(page, 'failure', 980);
  await drawer.getByRole('button', { name: 'Show in the log' }).click();
  await expect(drawer.locator('[aria-current=location]')).toBeInViewport();
  await take(page, 'log', 980);
  await page.keyboard.press('Escape');

  await failed.getByRole('button', { name: 'History of Test' }).click();
  await expect(
    page.getByRole('dialog').getByRole('listitem').first(),
  ).toContainText('took');
  await take(page, 'history', 860);
  await page.keyboard.press('Escape');

  await failed.getByRole('button', { name: /^Roll back Test to/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Deploy Container');
  await take(page, 'rollback', 860);
});

test('a deployment that waits for a person', async ({ page, request }) => {
  await waitInTest(request);
  await openService(page, 'octopub-frontend');
  await openWaiting(page);
  await expect(
    page.getByRole('dialog').getByRole('button', { name: 'Retry' }),
  ).toBeVisible();
  await take(page, 'interruption', 980);
});
