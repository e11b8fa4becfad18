import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mutate } from 'swr';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { preview } from '../../__testUtils__/preview';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { runbooks } from '../../__testUtils__/runbooks';
import { taskDetails } from '../../__testUtils__/taskDetails';
import { OctopusApi } from '../../api/octopusApiRef';
import { OctopusPage } from '../page/OctopusPage';

const path = '/?view=runbooks';
const entityRef = 'component:default/octopub-frontend';

function backend(values: Partial<OctopusApi> = {}) {
  return octopusApiMock({
    getProject: async () => projectView(),
    getRunbooks: async () => runbooks(),
    getRunbookPreview: async () =>
      preview({ steps: [{ name: 'Scale the pods', targets: [] }] }),
    runRunbook: async () => ({
      runbookRunId: 'RunbookRuns-1',
      taskId: 'ServerTasks-20',
    }),
    getTask: async () =>
      taskDetails({
        description: 'Run Scale Pods to Zero in Test',
        log: [
          {
            occurredAt: '2026-01-01T10:00:00.000+00:00',
            category: 'Info',
            text: 'deployment.apps/octopub-frontend scaled',
          },
        ],
      }),
    ...values,
  });
}

describe('RunbooksView', () => {
  it('runs a runbook in the chosen environment and shows its output', async () => {
    const api = backend();
    renderWithEntity(<OctopusPage />, { api, path });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Run ⬇️ Scale Pods to Zero' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('Scale the pods')).toBeVisible();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Environment/ }),
    );
    expect(
      screen.getAllByRole('option').map(option => option.textContent),
    ).toEqual(['Development', 'Test']);
    await userEvent.click(screen.getByRole('option', { name: 'Test' }));
    await waitFor(() =>
      expect(api.getRunbookPreview).toHaveBeenLastCalledWith(
        entityRef,
        'Runbooks-1',
        'Environments-3',
      ),
    );
    const run = within(dialog).getByRole('button', { name: 'Run' });
    await waitFor(() => expect(run).toBeEnabled());
    await userEvent.click(run);

    expect(api.runRunbook).toHaveBeenCalledWith(entityRef, {
      runbookId: 'Runbooks-1',
      environmentId: 'Environments-3',
      variables: {},
    });
    expect(
      await screen.findByRole('log', { name: 'Log (latest lines)' }),
    ).toHaveTextContent('deployment.apps/octopub-frontend scaled');
  });

  it('asks for a tenant of its own, though the project is for none', async () => {
    const [runbook] = runbooks();
    const api = backend({
      getRunbooks: async () => [
        {
          ...runbook,
          tenancy: 'Tenanted',
          tenants: [
            {
              id: 'Tenants-1',
              name: 'Whale',
              tags: [],
              environmentIds: runbook.environmentIds,
            },
          ],
        },
      ],
    });
    renderWithEntity(<OctopusPage />, { api, path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Run ⬇️ Scale Pods to Zero' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Tenant/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'Whale' }));
    expect(await within(dialog).findByText('Scale the pods')).toBeVisible();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Run' }));
    await waitFor(() =>
      expect(api.runRunbook).toHaveBeenCalledWith(
        entityRef,
        expect.objectContaining({ tenantId: 'Tenants-1' }),
      ),
    );
  });

  it('says why a runbook cannot run', async () => {
    renderWithEntity(<OctopusPage />, { api: backend(), path });

    expect(
      await screen.findByRole('button', { name: 'Run 📄 Get Pod Logs' }),
    ).toHaveAccessibleDescription(
      'The runbook has no published version. Publish it in Octopus first.',
    );
  });

  it('says that there are none', async () => {
    renderWithEntity(<OctopusPage />, {
      api: backend({ getRunbooks: async () => [] }),
      path,
    });

    expect(
      await screen.findByText('This project has no runbooks.'),
    ).toBeVisible();
  });

  it('says why they could not be loaded', async () => {
    const error = await responseError(403, 'NotAllowedError', 'Not yours');
    renderWithEntity(<OctopusPage />, {
      api: backend({
        getRunbooks: async () => {
          throw error;
        },
      }),
      path,
    });

    expect(await screen.findByText('Not yours')).toBeVisible();
  });

  it('shows all runs of one', async () => {
    const api = backend({
      getRunbookRuns: async () =>
        [20, 19].map(id => ({
          taskId: `ServerTasks-${id}`,
          environmentId: 'Environments-3',
          state: id === 20 ? ('Failed' as const) : ('Success' as const),
          created: minutesAgo(60),
          completedAt: minutesAgo(59),
          isCompleted: true,
          hasPendingInterruptions: false,
          hasWarningsOrErrors: false,
          startedBy: 'user:default/ada',
        })),
    });
    renderWithEntity(<OctopusPage />, { api, path });
    await userEvent.click(
      await screen.findByRole('button', { name: 'History of 🔎 Get Pods' }),
    );
    const drawer = await screen.findByRole('dialog', {
      name: 'Runs of 🔎 Get Pods',
    });
    const items = await within(drawer).findAllByRole('listitem');
    expect(items.map(item => item.textContent)).toEqual([
      'TestFailed59 minutes ago · ada',
      'TestSucceeded59 minutes ago · ada',
    ]);
    expect(api.getRunbookRuns).toHaveBeenCalledWith(entityRef, 'Runbooks-2');
  });

  const runInTest = {
    taskId: 'ServerTasks-20',
    environmentId: 'Environments-3',
    state: 'Success' as const,
    created: minutesAgo(60),
    completedAt: minutesAgo(59),
    isCompleted: true,
    hasPendingInterruptions: false,
    hasWarningsOrErrors: false,
    startedBy: 'user:default/ada',
  };

  it.each([
    ['has not come yet', () => new Promise<never>(() => {})],
    [
      'has failed',
      async () => {
        throw await responseError(503, 'ServiceUnavailableError', '');
      },
    ],
    ['is without it', async () => []],
  ])('shows the runs of one where the list %s', async (_, getRunbooks) => {
    renderWithEntity(<OctopusPage />, {
      api: backend({ getRunbooks, getRunbookRuns: async () => [runInTest] }),
      path: '/?runs=Runbooks-1',
    });
    const drawer = await screen.findByRole('dialog', {
      name: 'Runs of Runbooks-1',
    });
    expect(
      await within(drawer).findByRole('button', {
        name: 'Test: open the run of Runbooks-1',
      }),
    ).toBeVisible();
  });

  it('says of a link to one that is gone that it is', async () => {
    const error = await responseError(404, 'NotFoundError', 'No such runbook');
    renderWithEntity(<OctopusPage />, {
      api: backend({
        getRunbookRuns: async () => {
          throw error;
        },
      }),
      path: '/?runs=Runbooks-9',
    });
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByRole('alert')).toHaveTextContent(
      /^This runbook no longer exists\.$/,
    );
  });

  it('lists them by name, and searches many', async () => {
    const [first] = runbooks();
    const names = [
      '🔎 Foxtrot',
      'Echo',
      '🚀 Delta',
      'Charlie',
      'Bravo',
      'Alpha',
    ];
    const all = names.map((name, index) => ({
      ...first,
      name,
      id: `${index}`,
    }));
    const getRunbooks = jest.fn(async () => all);
    renderWithEntity(<OctopusPage />, { api: backend({ getRunbooks }), path });
    const shown = () =>
      screen.queryAllByRole('heading', { level: 3 }).map(h => h.textContent);
    const field = await screen.findByRole('searchbox', {
      name: 'Search runbooks',
    });
    expect(shown()).toEqual([...names].reverse());
    await userEvent.type(field, 'delta');
    expect(shown()).toEqual(['🚀 Delta']);
    // A poll that finds fewer leaves what is searched for to be seen.
    getRunbooks.mockResolvedValue(all.slice(0, 5));
    await act(() => mutate(() => true));
    expect(getRunbooks).toHaveBeenCalledTimes(2);
    expect(field).toBeVisible();
    expect(field).toHaveValue('delta');
    await userEvent.type(field, '?');
    expect(screen.getByRole('status')).toHaveTextContent(
      'No runbooks match this search.',
    );
  });

  it('shows the last run of each, and opens it', async () => {
    const run = (id: number, environmentId: string) => ({
      taskId: `ServerTasks-${id}`,
      environmentId,
      state: 'Success' as const,
      created: minutesAgo(60),
      completedAt: minutesAgo(59),
      isCompleted: true,
      hasPendingInterruptions: false,
      hasWarningsOrErrors: false,
      startedBy: 'user:default/ada',
    });
    const [first, second, ...rest] = runbooks();
    const api = backend({
      getRunbooks: async () => [
        {
          ...first,
          runs: [run(20, 'Environments-3'), run(19, 'Environments-1')],
        },
        { ...second, runs: [] },
        ...rest,
      ],
    });
    renderWithEntity(<OctopusPage />, { api, path });

    const [, pods, scale] = within(
      await screen.findByRole('list', { name: 'Runbooks' }),
    )
      .getAllByRole('heading')
      .map(heading => heading.closest('li')!);
    expect(scale).toHaveTextContent(/TestSucceeded59 minutes ago · ada/);
    expect(pods).toHaveTextContent('Not run yet');

    await userEvent.click(
      within(scale).getByRole('button', {
        name: 'Test: open the run of ⬇️ Scale Pods to Zero',
      }),
    );
    expect(
      await screen.findByRole('dialog', {
        name: 'Run Scale Pods to Zero in Test',
      }),
    ).toBeVisible();
    expect(api.getTask).toHaveBeenCalledWith(entityRef, 'ServerTasks-20');
  });
});
