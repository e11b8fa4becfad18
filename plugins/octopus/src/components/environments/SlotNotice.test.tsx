import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deployment } from '../../__testUtils__/deployment';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { preview } from '../../__testUtils__/preview';
import { projectView } from '../../__testUtils__/projectView';
import { octopubReleases } from '../../__testUtils__/releases';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusPage } from '../page/OctopusPage';

/** 0.4.0 was tried in Test after 0.3.0 had succeeded. */
function show(values: Partial<ReturnType<typeof deployment>>) {
  const releases = octopubReleases();
  releases[1].deployments.unshift(
    deployment(20, 5, {
      releaseId: 'Releases-4',
      version: '0.4.0',
      environmentId: 'Environments-3',
      startedAt: new Date().toISOString(),
      ...values,
    }),
  );
  const api = octopusApiMock({
    getProject: async () => projectView({ releases }),
    getTask: async () =>
      taskDetails({ firstError: { step: 'Deploy', text: 'ImagePullBackOff' } }),
    getReleasePreview: async () => preview(),
    deploy: async () => ({ deploymentId: 'Deployments-9', taskId: 'x' }),
  });
  renderWithEntity(<OctopusPage />, { api });
  return api;
}
const test = () => screen.findByRole('region', { name: 'Test' });

describe('a box', () => {
  it('says why the last deployment failed, and offers the way back', async () => {
    const api = show({ state: 'Failed', errorMessage: 'One step failed.' });
    expect(
      await within(await test()).findByText('ImagePullBackOff'),
    ).toBeVisible();
    expect(api.getTask).toHaveBeenCalledTimes(1);
    await userEvent.click(
      within(await test()).getByRole('button', {
        name: 'Roll back Test to 0.3.0',
      }),
    );
    const question = await screen.findByRole('dialog', {
      name: 'Roll back Test to 0.3.0',
    });
    await within(question).findByText('Smoke test');
    expect(question).toHaveTextContent(
      'Changes from 0.4.0, the last release tried in Test',
    );
    expect(question).toHaveTextContent('octopub-frontend: 0.4.0 → 0.3.0');
    await userEvent.click(
      within(question).getByRole('button', {
        name: 'Roll back to 0.3.0',
      }),
    );
    expect(api.deploy).toHaveBeenCalledWith(
      'component:default/octopub-frontend',
      expect.objectContaining({
        releaseId: 'Releases-3',
        environmentId: 'Environments-3',
      }),
    );
  });

  it('says that a person has to decide, and leads to it', async () => {
    const api = show({
      state: 'Executing',
      isCompleted: false,
      hasPendingInterruptions: true,
    });
    await userEvent.click(
      within(await test()).getByRole('button', {
        name: 'Review and decide: Test',
      }),
    );
    expect(api.getDeployment).toHaveBeenCalledWith(
      'component:default/octopub-frontend',
      'Deployments-20',
    );
  });

  it('costs nothing where nothing failed', async () => {
    const api = show({});
    await test();
    expect(api.getTask).not.toHaveBeenCalled();
    expect(
      screen.queryByRole('button', { name: /Roll back/ }),
    ).not.toBeInTheDocument();
  });
});
