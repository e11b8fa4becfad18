import { expect, Page } from '@playwright/test';

/** Something that people see: a page of the portal, with what is opened on it. */
export interface View {
  name: string;
  path: string;
  /** Whether the main part of the page is ours, and not only cards on it. */
  isOurs: boolean;
  /** Waits for its content, and opens what is to be seen. */
  open: (page: Page) => Promise<void>;
}

const frontend = '/catalog/default/component/octopub-frontend';
const products = '/catalog/default/component/octopub-products';

const shows = (text: string | RegExp) => async (page: Page) => {
  await expect(page.getByText(text).first()).toBeVisible();
};
const opens = (button: string | RegExp, text: string | RegExp) => {
  return async (page: Page) => {
    await page.getByRole('button', { name: button }).first().click();
    await expect(
      page.getByRole('dialog').getByText(text).first(),
    ).toBeVisible();
  };
};
const tab = (
  name: string,
  path: string,
  open: View['open'],
  entity = products,
): View => ({ name, path: `${entity}/octopus${path}`, isOurs: true, open });

/** What is opened one after the other. */
const inTurn =
  (...steps: View['open'][]): View['open'] =>
  async page => {
    for (const step of steps) {
      await step(page);
    }
  };
const openFailed = opens('Open the deployment of 0.3.4 to Test', 'Steps');

/** Every page and dialog that the start of the sandbox leads to. */
export const views: View[] = [
  {
    name: 'home',
    path: '/',
    isOurs: true,
    open: shows('See all templates'),
  },
  {
    name: 'templates',
    path: '/create',
    isOurs: false,
    open: shows('Create a Node.js service'),
  },
  {
    name: 'settings',
    path: '/settings',
    isOurs: false,
    open: shows('Appearance'),
  },
  {
    name: 'notifications',
    path: '/notifications',
    isOurs: false,
    open: shows(/^Unread notifications/),
  },
  {
    name: 'overview of a component',
    path: products,
    isOurs: false,
    open: shows('Last Octopus deployment'),
  },
  {
    name: 'overview of a system',
    path: '/catalog/default/system/octopub',
    isOurs: false,
    open: shows('Branch build'),
  },
  tab('environments', '', shows('newbasket')),
  tab(
    'live status',
    '',
    opens('Healthy: what is running in Development', 'Ingress'),
    frontend,
  ),
  tab('releases', '?view=releases', shows(/1–\d+ of \d+/)),
  tab('channels', '?view=channels', shows('Newest release')),
  tab('feature branches', '?view=feature-branches', shows('never expires')),
  tab('runbooks', '?view=runbooks', shows('Not run yet')),
  tab('release', '?release=0.3.4', shows('Packages')),
  tab('deployment', '', openFailed),
  tab(
    'whole log',
    '',
    inTurn(openFailed, opens('Show in the log', 'Step 4: Security Scan')),
  ),
  tab('history', '', opens('History of Test', /^took/)),
  tab('rollback', '', opens(/^Roll back Test to/, 'Steps')),
  tab('redeployment', '', inTurn(openFailed, opens(/^Redeploy/, 'Steps'))),
  tab('promotion', '', opens(/^Promote/, 'Steps'), frontend),
  tab(
    'prompted variables',
    '',
    opens(/^Deploy .* to another namespace/, 'Prompted variables'),
  ),
  tab(
    'new release',
    '?view=releases',
    opens('Create release in Mainline', 'Packages'),
  ),
  tab('runbook', '?view=runbooks', opens(/^Run .*Get Pods$/, 'Steps')),
];
