import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { preview } from '../../__testUtils__/preview';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const finished = projectView().releases[2].deployments[0];

function backend(values: Partial<OctopusApi>) {
  return octopusApiMock({ getProject: async () => projectView(), ...values });
}

describe('TaskDrawer', () => {
  it('opens from the address, with state, progress, steps and log', async () => {
    const api = backend({ getTask: async () => taskDetails() });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    const drawer = await screen.findByRole('dialog', {
      name: 'Deploy EKS Octopub Frontend release 0.3.0 to Production',
    });
    expect(api.getTask).toHaveBeenCalledWith(
      'component:default/octopub-frontend',
      'ServerTasks-20',
    );
    expect(
      within(drawer).getByRole('progressbar', { name: 'Progress' }),
    ).toHaveValue(40);
    const steps = within(drawer).getByRole('region', { name: 'Steps' });
    expect(steps).toHaveTextContent(/Deploy the frontendRunning/);
    expect(steps).toHaveTextContent(/Smoke testPending/);
    expect(
      within(drawer).getByRole('log', { name: 'Log (latest lines)' }),
    ).toHaveTextContent('deployment.apps/octopub-frontend configured');
    expect(
      within(drawer).getByRole('link', { name: 'Open in Octopus' }),
    ).toHaveAttribute(
      'href',
      'https://octopus.example.com/app#/Spaces-1/tasks/ServerTasks-20',
    );
  });

  it('opens behind a version, with who, when and what was asked for', async () => {
    const api = backend({
      getDeployment: async () => ({
        deployment: finished,
        task: taskDetails({
          state: 'Success',
          isCompleted: true,
          duration: '42 seconds',
        }),
        prompts: [
          { name: 'Reason', label: 'Why now?', value: 'Hotfix' },
          { name: 'Token', label: 'Token' },
        ],
        comments: 'Deployed by user:default/ada.l through Backstage.',
      }),
    });
    renderWithEntity(<OctopusPage />, { api });
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Open the deployment of 0.3.0 to Test',
      }),
    );

    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('42 seconds')).toBeVisible();
    expect(within(drawer).getByText('Ada Lovelace')).toBeVisible();
    expect(within(drawer).getByText('Hotfix')).toBeVisible();
    expect(within(drawer).getByText('Sensitive')).toBeVisible();
    expect(
      within(drawer).getByRole('region', { name: 'Comments' }),
    ).toHaveTextContent('Deployed by ada.l through Backstage.');
    expect(
      within(drawer).getAllByText(/ \d{4}, .* \(\d+ \w+ ago\)$/).length,
    ).toBeGreaterThan(0);
    expect(
      within(drawer).queryByRole('button', { name: /^Cancel/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['Open release 0.3.0', 'Release 0.3.0'],
    ['History of Test', 'History of Test'],
  ])('leads on: %s', async (button, next) => {
    const api = backend({
      getDeployment: async () => ({
        deployment: finished,
        task: taskDetails({ state: 'Success', isCompleted: true }),
      }),
      getEnvironmentHistory: async () => [],
    });
    renderWithEntity(<OctopusPage />, {
      api,
      path: `/?deployment=${finished.id}`,
    });
    const drawer = await screen.findByRole('dialog');
    await userEvent.click(
      await within(drawer).findByRole('button', { name: button }),
    );
    expect(await screen.findByRole('dialog', { name: next })).toBeVisible();
  });

  it('shows that a person has to decide, with the way to Octopus', async () => {
    const api = backend({
      getTask: async () => taskDetails({ hasPendingInterruptions: true }),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    expect(
      await screen.findByText('Waiting for a person to decide'),
    ).toBeVisible();
    expect(screen.getByText('Waiting for a person')).toBeVisible();
  });

  it('shows where a runbook runs, and who started it', async () => {
    const api = backend({
      getTask: async () =>
        taskDetails({
          run: {
            runbookId: 'Runbooks-1',
            environment: { id: 'Environments-9', name: 'Sandbox' },
            startedBy: 'user:default/ada.l',
            created: '2026-11-28T20:00:00.000Z',
          },
        }),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    const drawer = await screen.findByRole('dialog');
    const started = await within(drawer).findByText('Started by');
    expect(started.nextSibling).toHaveTextContent('ada.l');
    expect(
      within(drawer).getByText('Environment').nextSibling,
    ).toHaveTextContent('Sandbox');
    expect(within(drawer).queryByText('Deployed by')).not.toBeInTheDocument();
  });

  it('shows why a task failed', async () => {
    const api = backend({
      getTask: async () =>
        taskDetails({
          state: 'Failed',
          isCompleted: true,
          errorMessage: 'The deployment failed because one step failed.',
        }),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    expect(
      await screen.findByText('The deployment failed because one step failed.'),
    ).toBeVisible();
  });

  it.each([
    [`/?deployment=${finished.id}`, 'deployment'],
    ['/?task=ServerTasks-20', 'run'],
  ])(
    'cancels what is open at %s after asking once more',
    async (path, what) => {
      let state: 'Executing' | 'Cancelling' = 'Executing';
      const api = backend({
        getTask: async () => taskDetails({ state }),
        getDeployment: async () => ({
          deployment: finished,
          task: taskDetails({ state }),
        }),
        cancelTask: async () => {
          state = 'Cancelling';
        },
      });
      renderWithEntity(<OctopusPage />, { api, path });

      await userEvent.click(
        await screen.findByRole('button', { name: `Cancel ${what}` }),
      );
      const question = await screen.findByRole('dialog', {
        name: `Cancel this ${what}?`,
      });
      expect(api.cancelTask).not.toHaveBeenCalled();
      await userEvent.click(
        within(question).getByRole('button', { name: `Cancel ${what}` }),
      );

      await waitFor(() =>
        expect(api.cancelTask).toHaveBeenCalledWith(
          'component:default/octopub-frontend',
          'ServerTasks-20',
        ),
      );
      const canceling = await screen.findByRole('button', {
        name: 'Canceling',
      });
      expect(canceling).toHaveAccessibleDescription('Already being canceled.');
    },
  );

  it('says why somebody may not cancel', async () => {
    const view = projectView();
    view.abilities.cancelTask = { allowed: false, reason: 'permission' };
    const api = octopusApiMock({
      getProject: async () => view,
      getTask: async () => taskDetails(),
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    const cancel = await screen.findByRole('button', { name: 'Cancel run' });
    expect(cancel).toHaveAccessibleDescription(
      'You do not have permission to do this. Ask the owner of the entity.',
    );
    for (let tabs = 0; tabs < 6 && document.activeElement !== cancel; tabs++) {
      await userEvent.tab();
    }
    expect(cancel).toHaveFocus();
    // Visible only: the drawer hides the rest of the page from screen readers.
    expect(
      await screen.findByRole('tooltip', { hidden: true }),
    ).toHaveTextContent('You do not have permission to do this.');
    await userEvent.click(cancel);
    expect(screen.queryByText('Cancel this run?')).not.toBeInTheDocument();
  });

  it('deploys the same again, after asking what has to be asked', async () => {
    const api = backend({
      getDeployment: async () => ({
        deployment: finished,
        task: taskDetails({ state: 'Success', isCompleted: true }),
        prompts: [
          { name: 'Reason', label: 'Why now?', value: 'Hotfix' },
          { name: 'Token', label: 'Token' },
          { name: 'Gone', label: 'No longer asked', value: 'x' },
        ],
      }),
      getReleasePreview: async () =>
        preview({
          prompts: [
            {
              name: 'Reason',
              label: 'Why now?',
              required: true,
              controlType: 'SingleLineText',
            },
            {
              name: 'Token',
              label: 'Token',
              required: false,
              controlType: 'Sensitive',
            },
          ],
        }),
    });
    renderWithEntity(<OctopusPage />, {
      api,
      path: '/?deployment=Deployments-6',
    });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Redeploy 0.3.0' }),
    );

    const dialog = await screen.findByRole('dialog', {
      name: 'Redeploy 0.3.0 to Test',
    });
    expect(await within(dialog).findByLabelText(/Why now/)).toHaveValue(
      'Hotfix',
    );
    expect(within(dialog).getByLabelText('Token')).toHaveValue('');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Redeploy' }),
    );
    await waitFor(() =>
      expect(api.deploy).toHaveBeenCalledWith(
        'component:default/octopub-frontend',
        expect.objectContaining({
          variables: { Reason: 'Hotfix', Token: '' },
        }),
      ),
    );
  });

  it('refreshes the page when the task ends', async () => {
    const getTask = jest
      .fn()
      .mockResolvedValueOnce(taskDetails())
      .mockResolvedValue(taskDetails({ state: 'Success', isCompleted: true }));
    const api = backend({ getTask });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });
    await screen.findByText('Running', { selector: '[role=status] *' });

    expect(
      await screen.findByText(
        'Succeeded',
        { selector: '[role=status] *' },
        { timeout: 4_000 },
      ),
    ).toBeVisible();
    await waitFor(() => expect(api.getProject).toHaveBeenCalledTimes(2));
  });

  it('says that a task is gone, which is no error of anybody', async () => {
    const error = await responseError(404, 'NotFoundError', 'No such task');
    const api = backend({
      getTask: async () => {
        throw error;
      },
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });
    expect(
      await screen.findByRole('dialog', { name: 'No longer there' }),
    ).toHaveTextContent('This deployment or run no longer exists.');
  });

  it('says that a task could not be loaded', async () => {
    const error = await responseError(500, 'Error', 'No such task');
    const api = backend({
      getTask: async () => {
        throw error;
      },
    });
    renderWithEntity(<OctopusPage />, { api, path: '/?task=ServerTasks-20' });

    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('No such task')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });
});
