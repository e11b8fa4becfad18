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

/** All that the scaffolder keeps of a task: its input, its state and its log. */
export async function taskRecord(
  request: APIRequestContext,
  taskUrl: string,
): Promise<string> {
  const backend = process.env.BACKEND_URL ?? 'http://localhost:7007';
  const guest = await request.get(`${backend}/api/auth/guest/refresh`, {
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await guest.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const id = new URL(taskUrl).pathname.split('/').pop();
  const task = `${backend}/api/scaffolder/v2/tasks/${id}`;
  const answers = await Promise.all(
    [task, `${task}/events`].map(url => request.get(url, { headers })),
  );
  answers.forEach(answer => expect(answer.ok()).toBe(true));
  return (await Promise.all(answers.map(each => each.text()))).join('\n');
}
