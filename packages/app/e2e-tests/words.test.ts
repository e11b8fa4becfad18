import { expect, test } from '@playwright/test';
import { formPath, next, picker } from './forms';
import { expectPlainWords } from './plainWords';
import { box, openService } from './service';
import { octopus, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test.afterEach(async ({ request }) => {
  await request.delete(`${octopus}/__sandbox/faults`);
});

test('says in words of Octopus why a release was not created', async ({
  page,
}) => {
  await page.goto(
    '/catalog/default/component/octopub-frontend/octopus?view=releases',
  );
  await page
    .getByRole('button', { name: 'Create release in Mainline' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Version').fill('0.2.6');
  await dialog.getByRole('button', { name: 'Create release' }).click();
  await expect(dialog.getByText(/already exists/)).toBeVisible();
  await expectPlainWords(page);
});

test('says in words of Octopus why a deployment was not started', async ({
  page,
  request,
}) => {
  await openService(page, 'octopub-frontend');
  await box(page, 'Test')
    .getByRole('button', { name: /^Promote/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Steps');
  await request.post(`${octopus}/__sandbox/faults`, {
    data: { method: 'POST', effect: { type: 'error', status: 400 } },
  });
  await dialog.getByRole('button', { name: 'Deploy' }).click();
  await expect(dialog.getByText('Not started')).toBeVisible();
  await expectPlainWords(page);
});

test('says in words of Octopus what a template was refused', async ({
  page,
  request,
}) => {
  await page.goto(
    formPath('octopus-feature-branch', {
      entityRef: 'component:default/octopub-frontend',
      branch: 'newbasket',
    }),
  );
  await next(page);
  await page.getByRole('button', { name: 'Review' }).click();
  await request.post(`${octopus}/__sandbox/faults`, {
    data: { method: 'POST', effect: { type: 'error', status: 400 } },
  });
  await page.getByRole('button', { name: 'Deploy', exact: true }).click();
  await expect(
    page.getByText(/Octopus instance '.*' refused to (create|start) a/).first(),
  ).toBeVisible({ timeout: 60_000 });
  await expectPlainWords(page);
});

test('says in a form how a value should look', async ({ page }) => {
  await page.goto('/create/templates/default/octopus-eks-cluster');
  await picker(page, 'AWS region').fill('Frankfurt');
  await page.keyboard.press('Tab');
  await next(page);
  await expect(page.getByText('Enter a region such as').first()).toBeVisible();
  await expectPlainWords(page);
});

test('says in words of Octopus what is gone', async ({ page }) => {
  await page.goto(
    '/catalog/default/component/octopub-frontend/octopus?deployment=Deployments-999999',
  );
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectPlainWords(page);
});

test('says in plain words that Octopus is not there', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await request.post(`${octopus}/__sandbox/faults`, {
    data: { effect: { type: 'error', status: 503 } },
  });
  for (const view of [
    'environments',
    'releases',
    'feature-branches',
    'runbooks',
  ]) {
    await page.goto(
      `/catalog/default/component/octopub-audits/octopus?view=${view}`,
    );
    const notice = page
      .getByText('Octopus is not responding', { exact: true })
      .first();
    // What the backend saw some seconds ago is not asked for again.
    await expect(async () => {
      if (!(await notice.isVisible())) {
        await page
          .getByRole('button', { name: 'Refresh' })
          .click({ timeout: 5_000 });
      }
      await expect(notice).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
    await expectPlainWords(page);
  }
});
