import { expect, Page, test } from '@playwright/test';
import { picker } from './forms';
import { chooseOption, chooseTab, pressOn, tabTo } from './keyboard';
import { box, openService, waitInTest } from './service';
import { octopus, readerOf, resetSandbox, signIn } from './support';

test.setTimeout(300_000);

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test('creates a release, deploys it and promotes it', async ({ page }) => {
  await openService(page, 'octopub-frontend');
  await chooseTab(page, 'Releases');
  const create = page.getByRole('button', {
    name: 'Create release in Mainline',
  });
  await pressOn(page, create);
  await tabTo(page, page.getByRole('dialog').getByLabel('Version'));
  await page.keyboard.press('Escape');
  await expect(create).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('dialog').getByLabel('Version'));
  await page.keyboard.type('0.2.9');
  await page.keyboard.press('Enter');
  const release = page.getByRole('dialog', { name: 'Release 0.2.9' });
  await pressOn(
    page,
    release.getByRole('button', { name: /^Deploy 0\.2\.9 to Development/ }),
  );
  await submit(page, 'Deploy');
  await expectStarted(page);
  const development = box(page, 'Development');
  await expect(page.getByRole('dialog')).toContainText('Succeeded', {
    timeout: 60_000,
  });
  await close(page);
  await expect(create).toBeFocused();

  await chooseTab(page, 'Environments');
  await expect(development).toContainText('0.2.9');
  await pressOn(
    page,
    box(page, 'Test').getByRole('button', { name: /^Promote 0\.2\.9/ }),
  );
  await submit(page, 'Deploy');
  await expectStarted(page);
  await close(page);
  // The button cannot be pressed now, so it is another element.
  await expect(box(page, 'Test').locator(':focus')).toHaveCount(1);
});

test('looks into a failure, rolls back, redeploys and runs a runbook', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-products');
  const failed = box(page, 'Test').getByRole('button', {
    name: /^Open the deployment of 0\.3\.4/,
  });
  await pressOn(page, failed);
  const drawer = page.getByRole('dialog');
  await pressOn(page, drawer.getByRole('button', { name: 'Show in the log' }));
  await expect(drawer.locator('[aria-current=location]')).toBeInViewport();
  await close(page);
  await expect(failed).toBeFocused();

  const rollback = box(page, 'Test').getByRole('button', {
    name: /^Roll back Test to/,
  });
  await pressOn(page, rollback);
  await expect(page.getByRole('dialog')).toContainText('Steps');
  await close(page);
  await expect(rollback).toBeFocused();
  await page.keyboard.press('Enter');
  await submit(page, /^Roll back to/);
  await expectStarted(page);
  await close(page);

  const history = box(page, 'Development').getByRole('button', {
    name: 'History of Development',
  });
  await pressOn(page, history);
  await pressOn(
    page,
    drawer.getByRole('button', { name: /^Open the deployment of 0\.3\.4/ }),
  );
  await pressOn(page, drawer.getByRole('button', { name: /^Redeploy/ }));
  await submit(page, 'Redeploy');
  await expectStarted(page);
  await close(page);
  await expect(history).toBeFocused();

  await chooseTab(page, 'Runbooks');
  const run = page.getByRole('button', { name: /^Run .*Get Pods$/ });
  await pressOn(page, run);
  await submit(page, 'Run');
  await expect(page).toHaveURL(/task=ServerTasks-/);
  await close(page);
  await expect(run).toBeFocused();

  const get = readerOf(request, 'Spaces-1');
  expect((await get('deployments')).Items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ Comments: expect.stringContaining('guest') }),
    ]),
  );
});

test('deploys to another namespace', async ({ page }) => {
  await openService(page, 'octopub-products');
  await pressOn(
    page,
    box(page, 'Feature Branch').getByRole('button', {
      name: /^Deploy .* to another namespace/,
    }),
  );
  await tabTo(
    page,
    page.getByRole('dialog').getByRole('textbox', { name: /Namespace/ }),
  );
  await page.keyboard.type('feature-keys');
  await page.keyboard.press('Enter');
  await expectStarted(page);
  await close(page);
  await expect(box(page, 'Feature Branch')).toContainText('feature-keys');
});

test('answers an interruption, and cancels', async ({ page, request }) => {
  await waitInTest(request);
  await openService(page, 'octopub-frontend');
  const review = box(page, 'Test').getByRole('button', {
    name: 'Review and decide: Test',
  });
  await expect(async () => {
    await pressOn(page, page.getByRole('button', { name: 'Refresh' }));
    await expect(review).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await pressOn(page, review);

  const drawer = page.getByRole('dialog').first();
  // It fails once more, so that there is something to cancel.
  await request.post(`${octopus}/__sandbox/step-faults`, {
    data: { project: 'EKS Octopub Frontend', step: 'Deploy Container' },
  });
  await tabTo(page, drawer.getByLabel('Notes'));
  await page.keyboard.type('By keyboard.');
  await pressOn(page, drawer.getByRole('button', { name: 'Retry' }));
  await expect(drawer.getByLabel('Notes')).toHaveCount(0);
  await expect(drawer.getByLabel('Notes')).toBeVisible({ timeout: 60_000 });

  const cancel = drawer.getByRole('button', { name: 'Cancel deployment' });
  await pressOn(page, cancel);
  await pressOn(page, page.getByRole('button', { name: 'Keep running' }));
  await expect(cancel).toBeFocused();
  await page.keyboard.press('Enter');
  await pressOn(
    page,
    page
      .getByRole('dialog', { name: 'Cancel this deployment?' })
      .getByRole('button', { name: 'Cancel deployment' }),
  );
  await expect(drawer.getByText('Canceled').first()).toBeVisible({
    timeout: 60_000,
  });
  await close(page);

  const { Items } = await readerOf(request, 'Spaces-1')('interruptions');
  expect(Items.map(({ Form }: any) => Form.Values)).toContainEqual(
    expect.objectContaining({
      Guidance: 'Retry',
      Notes: expect.stringContaining('By keyboard.'),
    }),
  );
  await expect(box(page, 'Test').locator(':focus')).toHaveCount(1);
});

test('deletes a feature branch', async ({ page, request }) => {
  await openService(page, 'octopub-frontend', 'feature-branches');
  const branch = page.getByRole('listitem', { name: 'newbasket' });
  await pressOn(page, branch.getByRole('link', { name: /^Delete/ }));
  const last = page.getByRole('button', { name: 'Delete', exact: true });
  // Backstage's form heeds no key while it still checks what a link filled in.
  await expect(async () => {
    await pressOn(page, page.getByRole('button', { name: 'Review' }));
    await expect(last).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await pressOn(page, last);
  const get = readerOf(request, 'Spaces-1');
  await expect
    .poll(async () => (await get('runbookRuns')).Items[0]?.Comments, {
      timeout: 60_000,
    })
    .toContain('newbasket');
});

test('fills in the form of a feature branch, and reviews it', async ({
  page,
}) => {
  await page.goto('/create/templates/default/octopus-feature-branch');
  await tabTo(page, page.getByRole('textbox', { name: 'Service' }));
  await page.keyboard.type('Octopub front');
  await chooseOption(page, /^Octopub frontend/);
  await tabTo(page, picker(page, 'Branch'));
  await chooseOption(page, /^newbasket/);
  await tabTo(page, picker(page, 'Version'));
  await chooseOption(page, /^0\.2\.6-newbasket\.2/);
  await expect(picker(page, 'Version')).toHaveValue('0.2.6-newbasket.2');
  await pressOn(page, page.getByRole('button', { name: 'Next' }));

  await tabTo(page, picker(page, 'Namespace'));
  await chooseOption(page, /^newbasket/);
  await expect(picker(page, 'Namespace')).toHaveValue('newbasket');
  await pressOn(page, page.getByRole('button', { name: 'Review' }));
  await expect(page.getByText('0.2.6-newbasket.2')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Deploy', exact: true }));
});

/** Presses the button of the dialog, once it can be pressed. */
async function submit(page: Page, name: string | RegExp) {
  const button = page
    .getByRole('dialog')
    .getByRole('button', { name, exact: true });
  await expect(button).toBeEnabled();
  await pressOn(page, button);
}

/** The drawer has taken the place of the dialog, and the focus with it. */
async function expectStarted(page: Page) {
  await expect(page).toHaveURL(/deployment=Deployments-/);
  await expect(
    page.locator('[role=dialog]:focus, [role=dialog] :focus'),
  ).toHaveCount(1);
}

async function close(page: Page) {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}
