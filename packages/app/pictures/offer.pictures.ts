import { expect, test } from '@playwright/test';
import { fillSecret, create, next } from '../e2e-tests/forms';
import { resetSandbox, signIn } from '../e2e-tests/support';
import { take } from './take';

test.beforeEach(async ({ page, request }) => {
  await resetSandbox(request);
  await signIn(page);
});

test('the home page and the templates', async ({ page }) => {
  await take(page, 'home', 620);
  await page.getByRole('link', { name: 'See all templates' }).click();
  await expect(page.getByText('A new GitHub repository for a')).toBeVisible();
  await take(page, 'templates', 1720);
});

test('a space that is filled', async ({ page }) => {
  await page.goto('/create/templates/default/eks-reference-architecture');
  await expect(page.getByLabel('Cluster name')).toBeVisible();
  await take(page, 'form', 860);
  await next(page);
  await page.getByLabel('AWS access key').fill('AKIAIOSFODNN7EXAMPLE');
  await fillSecret(page, 'AWS secret key', 'an-example');
  await next(page);
  await create(page);
  await expect(
    page.getByText('The reference architecture is ready in'),
  ).toBeVisible({
    timeout: 90_000,
  });
  await take(page, 'result', 1180);
});
