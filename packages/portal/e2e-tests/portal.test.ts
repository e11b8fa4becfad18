import {
  APIRequestContext,
  expect,
  Locator,
  Page,
  test,
} from '@playwright/test';

const sandbox = process.env.SANDBOX_URL;
/** Of the portal's example entities; the READMEs' annotation is on the first. */
const component = '/catalog/default/component/example-website';
const system = '/catalog/default/system/examples';

const titles = [
  'Create the EKS reference architecture',
  'Create an EKS cluster',
  'Create a Node.js service',
  'Deploy a feature branch',
  'Delete the EKS reference architecture',
  'Delete an EKS cluster',
  'Delete a feature branch',
];

/** What the browser's console says about the plugins, and errors of any page. */
let complaints: string[];

test.beforeEach(async ({ page }) => {
  complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (
      ['error', 'warning'].includes(message.type()) &&
      /octopus/i.test(`${message.text()} ${message.location().url}`)
    ) {
      complaints.push(message.text());
    }
  });
  await signIn(page);
});

test.afterEach(() => expect(complaints).toEqual([]));

/** Enters as a guest, where the portal asks. */
async function signIn(page: Page) {
  await page.goto('/');
  const enter = page.getByRole('button', { name: 'Enter' });
  const inside = page.getByRole('link', { name: 'Settings' });
  await expect(enter.or(inside).first()).toBeVisible();
  if (await enter.isVisible()) {
    await enter.click();
  }
  await expect(inside).toBeVisible();
}

/** Reads from a space of the sandbox, as somebody who may only read. */
function readerOf(request: APIRequestContext, space = 'Spaces-1') {
  return async (path: string) => {
    const answer = await request.get(`${sandbox}/api/${space}/${path}`, {
      headers: { 'X-Octopus-ApiKey': 'API-SANDBOXREADONLY000000000000' },
    });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
}

/** The box of an environment on the Octopus tab. */
function box(page: Page, environment: string): Locator {
  return page.getByRole('region', { name: environment, exact: true });
}

test('the component has a tab', async ({ page }) => {
  await page.goto(component);
  // A link on 1.57, a tab on the old frontend system.
  await page
    .getByRole('link', { name: 'Octopus', exact: true })
    .or(page.getByRole('tab', { name: 'Octopus', exact: true }))
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'Environments' })).toBeVisible();
  await expect(box(page, 'Test')).toContainText('0.2.5');
  await page.getByRole('tab', { name: 'Releases' }).click();
  await expect(
    page.getByRole('row', { name: /0\.2\.6-newbasket/ }),
  ).toBeVisible();
});

test('the overview of the component has its card', async ({ page }) => {
  await page.goto(component);
  await expect(page.getByText('Last Octopus deployment')).toBeVisible();
});

test('the overview of the system has its card', async ({ page }) => {
  await page.goto(system);
  await expect(
    page.getByText('Octopus environments by component'),
  ).toBeVisible();
  await expect(page.getByText('0.2.5').first()).toBeVisible();
});

test('deploys a release', async ({ page, request }) => {
  await page.goto(`${component}/octopus`);
  await box(page, 'Test')
    .getByRole('button', { name: /Promote 0\.2\.6/ })
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Deploy|Promote)/ })
    .click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText(/^Step \d+: Feedback$/)).toBeVisible();
  await expect(drawer.getByText(/^(Queued|Pending|Running)$/)).toHaveCount(0, {
    timeout: 120_000,
  });
  await expect(drawer.getByText('Succeeded').first()).toBeVisible();

  const [deployment] = (await readerOf(request)('deployments')).Items;
  expect(deployment.Comments).toContain('through Backstage');
});

test('neither offers nor does what the policy denies', async ({
  page,
  request,
}) => {
  await page.goto(`${component}/octopus`);
  const button = box(page, 'Production')
    .getByRole('button', { name: /^(Deploy|Promote|Redeploy) / })
    .first();
  await expect(button).toHaveAccessibleDescription(
    /^You do not have permission to do this/,
  );

  const get = readerOf(request);
  const environments = await get('environments/all');
  const { Items: releases } = await get('releases');
  const guest = await request.get('/api/auth/guest/refresh', {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { token } = (await guest.json()).backstageIdentity;
  const refused = await request.post(
    '/api/octopus/v1/entity/default/component/example-website/deployments',
    {
      headers: { authorization: `Bearer ${token}` },
      data: {
        releaseId: releases.find((each: any) => each.Version === '0.2.5').Id,
        environmentId: environments.find(
          (each: any) => each.Name === 'Production',
        ).Id,
      },
    },
  );
  expect(refused.status()).toBe(403);
});

test('offers all templates', async ({ page }) => {
  await page.goto('/create');
  for (const title of titles) {
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
  }
});

test('fills a space from a template', async ({ page, request }) => {
  await page.goto('/create/templates/default/eks-reference-architecture');
  const region = page.getByRole('combobox', { name: 'AWS region' });
  const frankfurt = page.getByRole('option', {
    name: 'eu-central-1',
    exact: true,
  });
  // A list closes when the page moves under it, as a form does that is still read.
  await expect(async () => {
    if (!(await frankfurt.isVisible())) {
      await region.click({ timeout: 5_000 });
    }
    await frankfurt.click({ timeout: 5_000 });
    await expect(region).toHaveValue('eu-central-1', { timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(
    page.getByText('The reference architecture is ready in'),
  ).toBeVisible({ timeout: 120_000 });
  expect(await readerOf(request, 'Spaces-2')('projects/all')).toHaveLength(6);
});
