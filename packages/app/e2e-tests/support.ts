import { APIRequestContext, expect, Page } from '@playwright/test';

/** Address of the Octopus sandbox that `yarn dev` starts. */
export const octopus = process.env.SANDBOX_URL ?? 'http://localhost:7101';

/** Address of the GitHub sandbox that `yarn dev` starts. */
export const github = process.env.SANDBOX_GITHUB_URL ?? 'http://localhost:7102';

/** Puts the sandbox back to its first state. */
export async function resetSandbox(request: APIRequestContext) {
  const response = await request.post(`${octopus}/__sandbox/reset`);
  expect(response.ok()).toBe(true);
}

/** Enters as a guest, and waits for the home page. */
export async function signIn(page: Page) {
  await page.goto('/');
  await page.getByRole('button', { name: 'Enter' }).click();
  await expect(
    page.getByRole('link', { name: 'See all templates' }),
  ).toBeVisible();
}

/** Reads from a space of the sandbox, as somebody who may only read. */
export function readerOf(request: APIRequestContext, spaceId: string) {
  return async (path: string) => {
    const response = await request.get(`${octopus}/api/${spaceId}/${path}`, {
      headers: { 'X-Octopus-ApiKey': 'API-SANDBOXREADONLY000000000000' },
    });
    expect(response.ok()).toBe(true);
    return response.json();
  };
}
