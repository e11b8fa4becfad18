import { expect, test } from '@playwright/test';
import { create, fillSecret, next, picker } from './forms';
import { octopus, readerOf, resetSandbox, signIn } from './support';

const projectNames = [
  'Docker Project Templates',
  'EKS Octopub Audits',
  'EKS Octopub Frontend',
  'EKS Octopub Products',
  '_ AWS EKS Infrastructure',
  '_ Deploy EKS Octopub Stack',
];

test.describe.configure({ mode: 'serial' });

test.beforeAll(({ request }) => resetSandbox(request));

test('fills an Octopus space, from the home page to the result', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.getByRole('link', { name: 'Fill a space' }).click();
  await expect(picker(page, 'Octopus space')).toHaveValue('Platform');
  await next(page);

  await page.getByRole('textbox', { name: 'AWS access key' }).fill('AKIATEST');
  await fillSecret(page, 'AWS secret key', 'a-very-secret-key');
  await next(page);
  await expect(
    page.getByRole('textbox', { name: 'Octopub frontend project' }),
  ).toHaveValue('EKS Octopub Frontend');
  await create(page);

  await expect(
    page.getByText('The reference architecture is ready in'),
  ).toBeVisible({
    timeout: 90_000,
  });
  await expect(
    page.getByRole('link', { name: 'Octopub stack in Octopus' }),
  ).toHaveAttribute(
    'href',
    `${octopus}/app#/Spaces-2/projects/deploy-eks-octopub-stack`,
  );
  await expect(page.getByText('a-very-secret-key')).toHaveCount(0);

  const get = readerOf(request, 'Spaces-2');
  const projects = await get('projects/all');
  expect(projects.map((p: any) => p.Name).sort()).toEqual(projectNames);
  expect(await get('environments/all')).toHaveLength(6);
  const runbooks = await get('runbooks/all');
  expect(runbooks).toHaveLength(29);
  expect(runbooks.filter((r: any) => !r.PublishedRunbookSnapshotId)).toEqual(
    [],
  );
  const [account] = await get('accounts/all');
  expect(account).toMatchObject({
    AccessKey: 'AKIATEST',
    SecretKey: { HasValue: true, NewValue: null },
  });
});

test('changes nothing when only the plan is asked for', async ({
  page,
  request,
}) => {
  await signIn(page);
  await page.goto('/create/templates/default/eks-reference-architecture');
  await page.getByLabel('Only show the plan').check();
  await next(page);
  await page.getByRole('textbox', { name: 'AWS access key' }).fill('AKIATEST');
  await fillSecret(page, 'AWS secret key', 'a-very-secret-key');
  await next(page);
  await request.delete(`${octopus}/__sandbox/requests`);
  await create(page);

  await expect(page.getByText('Dry run: nothing changed in')).toBeVisible({
    timeout: 60_000,
  });
  const { routes } = await (
    await request.get(`${octopus}/__sandbox/requests`)
  ).json();
  expect(routes.length).toBeGreaterThan(0);
  // Builds of services that a test before has made go on.
  const ofBuilds = /\/(build-information|releases\/create\/v1)$/;
  expect(
    routes.filter((r: any) => r.method !== 'GET' && !ofBuilds.test(r.route)),
  ).toEqual([]);

  // The same again, and not as a plan; keys and secrets are to be typed again.
  await page.getByRole('link', { name: 'Run it for real' }).click();
  await expect(picker(page, 'Octopus space')).toHaveValue('Platform');
  expect(decodeURIComponent(page.url())).toContain('Platform');
  expect(decodeURIComponent(page.url())).not.toMatch(
    /AKIATEST|a-very-secret-key|\*/,
  );
  await expect(page.getByLabel('Only show the plan')).not.toBeChecked();
  await next(page);
  await expect(
    page.getByRole('textbox', { name: 'AWS access key' }),
  ).toHaveValue('');
  await expect(page.getByLabel('AWS secret key')).toHaveValue('');
});

test('is offered apart from what deletes it', async ({ page }) => {
  await signIn(page);
  await page.goto('/create');
  const titles = page.getByRole('heading');
  const isDeletion = (title: string) => title.startsWith('Delete ');
  await expect(async () => {
    const shown = await titles.allInnerTexts();
    const group = shown.indexOf('Delete');
    const [before, after] = [shown.slice(0, group), shown.slice(group + 1)];
    expect(before).toContain('Create the EKS reference architecture');
    expect(before.filter(isDeletion)).toEqual([]);
    expect(after.filter(isDeletion)).toHaveLength(3);
    // Their types, above their titles.
    expect(after.filter(title => !isDeletion(title))).toEqual(
      Array(3).fill('removal'),
    );
  }).toPass({ timeout: 60_000 });
});

test('says which space does not exist, and names no other', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/create/templates/default/eks-reference-architecture');
  await picker(page, 'Octopus space').fill('Nowhere');
  await page.keyboard.press('Tab');
  await next(page);
  await next(page);
  await create(page);

  await expect(
    page.getByText(/There is no space 'Nowhere'/).first(),
  ).toBeVisible({ timeout: 60_000 });
  // Whoever runs a template may see less than the portal's key.
  await expect(page.getByText(/\(Spaces-\d+\)/)).toHaveCount(0);
});
