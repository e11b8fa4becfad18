import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { component } from '../../__testUtils__/entities';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { runbooks } from '../../__testUtils__/runbooks';
import { stopClockAtNoon } from '../../__testUtils__/stopClockAtNoon';
import { OctopusPage } from './OctopusPage';

type Answer = Parameters<typeof responseError>;

function failing(...error: Answer) {
  return octopusApiMock({
    getProject: async () => {
      throw await responseError(...error);
    },
  });
}

describe('OctopusPage', () => {
  stopClockAtNoon();

  it('shows the phases of the default channel in order, with what runs in each', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api });

    const phases = await screen.findByRole('list', {
      name: 'Phases of DevSecOps, first to last',
    });
    expect(
      within(phases)
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent),
    ).toEqual([
      'Development',
      'Feature Branch',
      'Test',
      'Production',
      'Security',
    ]);

    const production = screen.getByRole('region', { name: 'Production' });
    expect(production).toHaveTextContent('0.1.0');
    expect(production).toHaveTextContent('Succeeded');
    expect(production).toHaveTextContent('2 releases behind Test');
    expect(production).toHaveTextContent(/6 days ago · Ada Lovelace/);
    expect(
      screen.getByText('only stable versions; deploys up to Production'),
    ).toBeVisible();
  });

  it('shows a scheduled deployment with its time, and deploys meanwhile', async () => {
    const view = projectView();
    const { deployments } = view.releases[2];
    deployments.unshift({
      ...deployments[0],
      id: 'Deployments-20',
      environmentId: 'Environments-4',
      state: 'Queued',
      isCompleted: false,
      hasWarningsOrErrors: false,
      completedAt: undefined,
      scheduledFor: minutesAgo(-(2 * 24 * 60 + 60)),
    });
    const api = octopusApiMock({ getProject: async () => view });
    renderWithEntity(<OctopusPage />, { api });

    const production = await screen.findByRole('region', {
      name: 'Production',
    });
    expect(production).toHaveTextContent(/0\.1\.0Succeeded/);
    expect(production).toHaveTextContent(/0\.3\.0Scheduledin 2 days/);
    expect(
      within(production).getByRole('button', {
        name: 'Promote 0.3.0 to Production',
      }),
    ).toBeEnabled();
  });

  it('shows one row per namespace of a feature branch environment', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api });

    const namespaces = await screen.findByRole('list', {
      name: 'Namespaces of Feature Branch',
    });
    const rows = within(namespaces).getAllByRole('listitem');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toHaveTextContent(/login.*0\.4\.1-login.*Succeeded/);
    expect(rows[1]).toHaveTextContent(/search.*0\.4\.1-login.*Failed/);
  });

  it('switches to the lifecycle of another channel and keeps it in the address', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api, path: '/?channel=Channels-2' });

    expect(
      await screen.findByRole('list', {
        name: 'Phases of Feature Branch, first to last',
      }),
    ).toBeVisible();
    expect(
      screen.queryByRole('region', { name: 'Production' }),
    ).not.toBeInTheDocument();
  });

  it('says how to annotate an entity, without asking the backend', async () => {
    const api = octopusApiMock();
    renderWithEntity(<OctopusPage />, { api, entity: component('web', {}) });

    expect(await screen.findByText('No Octopus project yet')).toBeVisible();
    expect(
      screen.getByText(/octopus\.com\/project-slug: Spaces-1\/my-project/),
    ).toBeVisible();
    expect(api.getProject).not.toHaveBeenCalled();
  });

  it('says what is wrong with an annotation, without asking the backend', async () => {
    const api = octopusApiMock();
    const entity = component('web', { 'octopus.com/project-slug': 'a/b/c' });
    renderWithEntity(<OctopusPage />, { api, entity });

    expect(
      await screen.findByText('The Octopus annotation names no project'),
    ).toBeVisible();
    expect(
      screen.getByText(/'octopus\.com\/project-slug' is 'a\/b\/c'/),
    ).toBeVisible();
    expect(api.getProject).not.toHaveBeenCalled();
  });

  it.each<[Answer, string]>([
    [
      [404, 'NotFoundError', 'No instance "eu"', { reason: 'notConfigured' }],
      'Octopus is not set up in this portal',
    ],
    [
      [404, 'NotFoundError', 'No project "web"', { reason: 'projectNotFound' }],
      'Octopus does not know this project',
    ],
    [
      [403, 'NotAllowedError', 'Not allowed to read'],
      'You do not have access to this project',
    ],
    [
      [503, 'ServiceUnavailableError', 'Timed out'],
      'Octopus is not responding',
    ],
    [[500, 'Error', 'Broken'], 'Something went wrong'],
  ])('tells %j apart, with the answer of the backend', async (error, title) => {
    renderWithEntity(<OctopusPage />, { api: failing(...error) });

    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByText(error[2])).toBeVisible();
  });

  it('says that it shows what was known before, and offers nothing until it is read', async () => {
    const getProject = async () =>
      projectView({
        fetchedAt: new Date(Date.now() - 3 * 3600_000).toISOString(),
        isLastKnown: true,
      });
    renderWithEntity(<OctopusPage />, { api: octopusApiMock({ getProject }) });

    expect(await screen.findByText('As of 3 hours ago')).toBeVisible();
    expect(
      screen.queryByText('Octopus is not responding'),
    ).not.toBeInTheDocument();
    const deploy = screen.getAllByRole('button', { name: /^(Deploy|Promote)/ });
    deploy.forEach(button =>
      expect(button).toHaveAttribute('aria-disabled', 'true'),
    );
  });

  it('tries again when asked to', async () => {
    const getProject = jest
      .fn()
      .mockRejectedValueOnce(
        await responseError(503, 'ServiceUnavailableError', 'Timed out'),
      )
      .mockResolvedValue(projectView());
    renderWithEntity(<OctopusPage />, { api: octopusApiMock({ getProject }) });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );

    expect(
      await screen.findByRole('heading', { name: 'EKS Octopub Frontend' }),
    ).toBeVisible();
  });

  it('shows what was last known, its age, and that nothing can be done', async () => {
    const api = octopusApiMock({
      getProject: async () =>
        projectView({
          fetchedAt: minutesAgo(12),
          stale: { message: 'Timed out' },
        }),
    });
    renderWithEntity(<OctopusPage />, { api });

    expect(
      await screen.findByText(/last known state, from 12 minutes ago/),
    ).toBeVisible();
    expect(screen.getByText('Timed out')).toBeVisible();
    expect(
      screen.getByRole('region', { name: 'Production' }),
    ).toHaveTextContent('0.1.0');
    const promote = screen.getByRole('button', {
      name: 'Promote 0.3.0 to Production',
    });
    expect(promote).toHaveAttribute('aria-disabled', 'true');
    expect(promote).toHaveAccessibleDescription(
      'Not possible while this page cannot be refreshed.',
    );
  });

  it('keeps the page when a refresh fails', async () => {
    const getProject = jest
      .fn()
      .mockResolvedValueOnce(projectView())
      .mockRejectedValue(await responseError(500, 'Error', 'Broken'));
    renderWithEntity(<OctopusPage />, { api: octopusApiMock({ getProject }) });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );

    expect(await screen.findByText('Broken')).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'EKS Octopub Frontend' }),
    ).toBeVisible();
  });

  it('shows that it loads', async () => {
    const api = octopusApiMock({ getProject: () => new Promise(() => {}) });
    renderWithEntity(<OctopusPage />, { api });

    expect(await screen.findByText('Loading from Octopus')).toBeInTheDocument();
  });

  it('offers the first release where there is none', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ releases: [] }),
    });
    renderWithEntity(<OctopusPage />, { api });

    expect(await screen.findByText('No releases yet')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Create release' }),
    ).toBeEnabled();
    expect(
      screen.getByRole('button', { name: 'Deploy to Development' }),
    ).toHaveAccessibleDescription('The channel has no releases yet.');
  });

  it('begins with the runbooks of a cluster, which has no releases', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ releases: [] }),
      getRunbooks: async () => runbooks(),
    });
    const entity = { ...component('octopus'), kind: 'Resource' };
    renderWithEntity(<OctopusPage />, { api, entity });

    expect(
      await screen.findByRole('tab', { name: 'Runbooks' }),
    ).toHaveAttribute('aria-selected', 'true');
    await userEvent.click(screen.getByRole('tab', { name: 'Environments' }));
    expect(await screen.findByText('No releases yet')).toBeVisible();
  });

  it('says that it is still reading where feature branches may be, and deploys nothing there', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ isPartial: true }),
    });
    renderWithEntity(<OctopusPage />, { api });

    const branches = await screen.findByRole('region', {
      name: 'Feature Branch',
    });
    expect(branches).toHaveTextContent('Still reading what is deployed here');
    expect(branches).not.toHaveTextContent('0.4.1-login');
    expect(within(branches).getByRole('button')).toHaveAccessibleDescription(
      'Still reading what is deployed here.',
    );
    expect(
      screen.getByRole('region', { name: 'Production' }),
    ).toHaveTextContent('0.1.0');
  });

  it('tells a portal that cannot be reached from Octopus', async () => {
    const api = octopusApiMock({
      getProject: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    renderWithEntity(<OctopusPage />, { api });

    expect(
      await screen.findByRole('heading', {
        name: 'The portal cannot be reached',
      }),
    ).toBeVisible();
    expect(screen.queryByText(/Octopus is not/)).not.toBeInTheDocument();
  });

  it('shows the environments for a view that does not exist', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api, path: '/?view=nonsense' });
    expect(
      await screen.findByRole('region', { name: 'Production' }),
    ).toBeVisible();
  });

  it('says that a project is disabled', async () => {
    const view = projectView();
    const api = octopusApiMock({
      getProject: async () => ({
        ...view,
        project: { ...view.project, isDisabled: true },
        abilities: {
          ...view.abilities,
          deploy: { allowed: false, reason: 'disabledProject' },
        },
      }),
    });
    renderWithEntity(<OctopusPage />, { api });

    expect(
      await screen.findByText(/This project is disabled in Octopus/),
    ).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Promote 0.3.0 to Production' }),
    ).toHaveAccessibleDescription('The project is disabled in Octopus.');
  });

  it('speaks German in a German app', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api, language: 'de' });

    expect(
      await screen.findByRole('tab', { name: 'Umgebungen' }),
    ).toBeVisible();
    const production = screen.getByRole('region', { name: 'Production' });
    expect(production).toHaveTextContent('2 Releases hinter Test');
    expect(production).toHaveTextContent('Erfolgreich');
    expect(production).toHaveTextContent('vor 6 Tagen');
  });

  it('opens the view that the address names, and changes it with the keyboard', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<OctopusPage />, { api, path: '/?view=channels' });

    const channels = await screen.findByRole('tab', { name: 'Channels' });
    expect(channels).toHaveAttribute('aria-selected', 'true');

    act(() => channels.focus());
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: 'Environments' })).toHaveAttribute(
        'aria-selected',
        'true',
      ),
    );
  });
});
