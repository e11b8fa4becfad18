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

/** Every page and dialog of ours. */
export const views: View[] = [
  {
    name: 'home',
    path: '/',
    isOurs: true,
    open: shows('See all templates'),
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
    opens('Healthy: what runs in Development', 'Ingress'),
    frontend,
  ),
  tab('releases', '?view=releases', shows(/1–\d+ of \d+/)),
  tab('channels', '?view=channels', shows('Newest release')),
  tab('feature branches', '?view=feature-branches', shows('never expires')),
  tab('runbooks', '?view=runbooks', shows('Not run yet')),
  tab('release', '?release=0.3.4', shows('Packages')),
  tab('deployment', '', opens('Open the deployment of 0.3.4 to Test', 'Steps')),
  tab('promotion', '', opens(/^Promote/, 'Steps'), frontend),
  tab(
    'new release',
    '?view=releases',
    opens('Create release in Mainline', 'Packages'),
  ),
  tab('runbook', '?view=runbooks', opens(/^Run .*Get Pods$/, 'Steps')),
];
