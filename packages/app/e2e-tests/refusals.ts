import { Page } from '@playwright/test';

/** What the backend answers in a state, and what the page says then. */
export interface Refusal {
  state: string;
  status: number;
  error: { name: string; message: string; reason?: string };
  title: string;
}

/**
 * States that the sample portal cannot get into: names and reasons are the
 * backend's, messages are made up.
 */
export const refusals: Refusal[] = [
  {
    state: 'No permission',
    status: 403,
    error: { name: 'NotAllowedError', message: 'Unauthorized' },
    title: 'You do not have access to this project',
  },
  {
    state: 'Not configured',
    status: 404,
    error: {
      name: 'NotFoundError',
      message: "There is no Octopus instance 'acme' under octopus.instances",
      reason: 'notConfigured',
    },
    title: 'Octopus is not set up in this portal',
  },
  {
    state: 'Project not found',
    status: 404,
    error: {
      name: 'NotFoundError',
      message: "Octopus has no project 'gone'",
      reason: 'projectNotFound',
    },
    title: 'Octopus does not know this project',
  },
  {
    state: 'Octopus unreachable',
    status: 503,
    error: { name: 'ServiceUnavailableError', message: 'fetch failed' },
    title: 'Octopus is not responding',
  },
];

/** Puts the refusal in place of the backend's answer about any project. */
export async function refuse(page: Page, { status, error }: Refusal) {
  await page.unrouteAll();
  await page.route('**/api/octopus/v1/entity/**/project', route =>
    route.fulfill({
      status,
      json: { error, response: { statusCode: status } },
    }),
  );
}
