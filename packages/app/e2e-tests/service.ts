import { APIRequestContext, expect, Locator, Page } from '@playwright/test';
import { octopus, readerOf } from './support';

/** Opens the Octopus tab of a service of Octopub, at one of its views. */
export async function openService(page: Page, name: string, view?: string) {
  const query = view ? `?view=${view}` : '';
  await page.goto(`/catalog/default/component/${name}/octopus${query}`);
  await expect(page.getByRole('tab', { name: 'Environments' })).toBeVisible();
}

/** The box of an environment. */
export function box(page: Page, environment: string) {
  return page.getByRole('region', { name: environment, exact: true });
}

/** Deploys to Test so that a step fails, and the deployment waits for a person. */
export async function waitInTest(request: APIRequestContext) {
  const get = readerOf(request, 'Spaces-1');
  const { Items: projects } = await get('projects?partialName=Frontend');
  const project = projects.find(({ Name }: any) => /Frontend/.test(Name));
  const { Items: releases } = await get(`projects/${project.Id}/releases`);
  const release = releases.find(({ Version }: any) => Version === '0.2.6');
  const environments = await get('environments/all');
  const environment = environments.find(({ Name }: any) => Name === 'Test');
  await request.post(`${octopus}/__sandbox/step-faults`, {
    data: { project: project.Name, step: 'Deploy Container' },
  });
  const started = await request.post(`${octopus}/api/Spaces-1/deployments`, {
    headers: { 'X-Octopus-ApiKey': 'API-SANDBOXADMINISTRATOR0000000' },
    data: {
      ReleaseId: release.Id,
      EnvironmentId: environment.Id,
      UseGuidedFailure: true,
    },
  });
  const { TaskId } = await started.json();
  await expect
    .poll(async () => (await get(`tasks/${TaskId}`)).HasPendingInterruptions, {
      timeout: 60_000,
    })
    .toBe(true);
}

/** Opens what waits in Test; the portal may know a state of half a minute ago. */
export async function openWaiting(page: Page) {
  const review = box(page, 'Test').getByRole('button', {
    name: 'Review and decide: Test',
  });
  await expect(async () => {
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(review).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await review.click();
}

/** The drawer follows its task until nothing of it waits or runs any more. */
export async function expectEveryStepToSucceed(
  drawer: Locator,
  lastStep: string,
) {
  // The dialog before it names the steps too, but without "Step 1:".
  await expect(
    drawer.getByText(new RegExp(`^Step \\d+: ${lastStep}$`)),
  ).toBeVisible();
  await expect(drawer.getByText(/^(Queued|Pending|Running)$/)).toHaveCount(0, {
    timeout: 90_000,
  });
  await expect(drawer.getByText('Succeeded').first()).toBeVisible();
  await expect(drawer.getByText('Failed')).toHaveCount(0);
}
