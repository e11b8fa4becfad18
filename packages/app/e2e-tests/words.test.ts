import { expect, Page, test } from '@playwright/test';
import { octopus, resetSandbox, signIn } from './support';

test.describe.configure({ mode: 'serial' });

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test.afterEach(async ({ request }) => {
  await request.delete(`${octopus}/__sandbox/faults`);
});

/** What people who know Octopus, but not its API, need not read. */
const TRANSPORT =
  /\b(GET|POST|PUT|DELETE|PATCH) \/|\/api\/|was refused \(|failed \(\d{3}\)/;

async function expectPlainWords(page: Page) {
  const shown = await page.locator('body').innerText();
  expect(shown.match(TRANSPORT)?.[0]).toBeUndefined();
}

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
    await expect(
      page.getByText('Octopus is not responding', { exact: true }).first(),
    ).toBeVisible({ timeout: 60_000 });
    await expectPlainWords(page);
  }
});
