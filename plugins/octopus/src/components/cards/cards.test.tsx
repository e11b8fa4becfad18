import { screen, waitFor, within } from '@testing-library/react';
import { deployment } from '../../__testUtils__/deployment';
import { component, system } from '../../__testUtils__/entities';
import { featureBranches } from '../../__testUtils__/featureBranches';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { systemView } from '../../__testUtils__/systemView';
import { stopClockAtNoon } from '../../__testUtils__/stopClockAtNoon';
import { EnvironmentsCard } from './EnvironmentsCard';
import { LastDeploymentCard } from './LastDeploymentCard';
import { SystemCard } from './SystemCard';

/** The project, with a deployment to Production that waits for its time. */
function withPlan() {
  const view = projectView();
  view.releases[2].deployments.unshift(
    deployment(20, 0, {
      releaseId: 'Releases-3',
      version: '0.3.0',
      environmentId: 'Environments-4',
      state: 'Queued',
      isCompleted: false,
      completedAt: undefined,
      scheduledFor: minutesAgo(-(2 * 24 * 60 + 60)),
    }),
  );
  return view;
}

stopClockAtNoon();

describe('EnvironmentsCard', () => {
  it('shows the current version in each environment', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<EnvironmentsCard />, { api });

    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      'Development0.4.0Succeeded27 minutes ago',
      'Feature Branch · login0.4.1-loginSucceeded17 minutes ago',
      'Feature Branch · search0.4.1-loginFailed3 hours ago',
      'Test0.3.0Succeeded with warnings23 hours ago',
      'Production0.1.0Succeeded6 days ago',
      'SecurityNot deployed',
    ]);
  });

  it('has a row for each tenant', async () => {
    const view = projectView();
    const of = (id: number, name: string, version: string) =>
      deployment(id, 3, {
        releaseId: 'Releases-3',
        version,
        environmentId: 'Environments-1',
        tenant: { id: `Tenants-${id}`, name },
      });
    view.namespaceDeployments = [];
    view.releases.forEach(release => {
      release.deployments = [];
    });
    view.releases[2].deployments = [
      of(31, 'Whale', '0.3.0'),
      of(30, 'Shark', '0.2.0'),
    ];
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.slice(0, 2).map(row => row.textContent)).toEqual([
      expect.stringMatching(/^Development · Whale0\.3\.0Succeeded/),
      expect.stringMatching(/^Development · Shark0\.2\.0Succeeded/),
    ]);
  });

  it('shows what failed for a tenant below what runs for it', async () => {
    const view = projectView();
    const of = (id: number, name: string, version: string) =>
      deployment(id, 3, {
        releaseId: 'Releases-3',
        version,
        environmentId: 'Environments-1',
        tenant: { id: `Tenants-${id % 10}`, name },
      });
    view.namespaceDeployments = [];
    view.releases.forEach(release => {
      release.deployments = [];
    });
    view.releases[2].deployments = [
      {
        ...of(41, 'Whale', '0.4.0'),
        state: 'Failed',
        hasWarningsOrErrors: true,
        completedAt: new Date().toISOString(),
      },
      of(31, 'Whale', '0.3.0'),
      of(30, 'Shark', '0.2.0'),
    ];
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });
    const rows = await screen.findAllByRole('listitem');
    const texts = rows.map(row => row.textContent);
    expect(texts.find(text => text?.includes('Whale'))).toMatch(
      /^Development · Whale0\.3\.0Succeeded.*0\.4\.0Failed/,
    );
    expect(texts.find(text => text?.includes('Shark'))).not.toContain('Failed');
  });

  it('shows what is on its way below what runs, each with its own time', async () => {
    const view = projectView();
    view.releases[2].deployments.unshift(
      deployment(20, 0, {
        releaseId: 'Releases-3',
        version: '0.3.0',
        environmentId: 'Environments-4',
        state: 'Executing',
        isCompleted: false,
        completedAt: undefined,
      }),
    );
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });

    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toContain(
      'Production0.1.0Succeeded6 days ago0.3.0Runningjust now',
    );
    expect(
      screen.getByRole('link', {
        name: 'Open the deployment of 0.3.0 to Production',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/octopub-frontend/octopus?deployment=Deployments-20',
    );
  });

  it('shows a plan with its time, below what runs', async () => {
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => withPlan() }),
    });

    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toContain(
      'Production0.1.0Succeeded6 days ago0.3.0Scheduledin 2 days',
    );
  });

  it('says that it is still reading where feature branches may be', async () => {
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({
        getProject: async () => projectView({ isPartial: true }),
      }),
    });
    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      'Development0.4.0Succeeded27 minutes ago',
      'Feature BranchStill reading what is deployed here',
      expect.stringMatching(/^Test/),
      expect.stringMatching(/^Production/),
      'SecurityNot deployed',
    ]);
  });

  it('says below them what was deployed last, by whom, and why it failed', async () => {
    const view = projectView();
    view.releases[2].deployments.unshift(
      deployment(20, 2, {
        releaseId: 'Releases-3',
        version: '0.3.0',
        environmentId: 'Environments-4',
        state: 'Failed',
        errorMessage: 'The image could not be pulled.',
        deployedBy: 'user:default/ada',
      }),
    );
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });
    const last = await screen.findByRole('region', {
      name: 'Last Octopus deployment',
    });
    expect(last).toHaveTextContent(
      /0\.3\.0 to ProductionFailed.*The image could not be pulled\..*ada/,
    );
    expect(
      within(last).getByRole('link', { name: 'Open in Octopus' }),
    ).toHaveAttribute('href', expect.stringContaining('Deployments-20'));
  });

  it('is told from the card of the components on the page of a system', async () => {
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => projectView() }),
      entity: {
        ...system('octopub'),
        metadata: component('octopub').metadata,
      },
    });
    expect(
      await screen.findByText('Octopus environments of the system as a whole'),
    ).toBeVisible();
  });

  it('is not there for a cluster that has nothing but runbooks', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ releases: [] }),
    });
    renderWithEntity(<EnvironmentsCard />, {
      api,
      entity: { ...component('octopub-cluster'), kind: 'Resource' },
    });
    await waitFor(() => expect(api.getProject).toHaveBeenCalled());
    expect(screen.queryByText('Octopus environments')).not.toBeInTheDocument();
    expect(screen.queryByText('No releases yet')).not.toBeInTheDocument();
  });

  it('says that there are no releases', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ releases: [] }),
    });
    renderWithEntity(<EnvironmentsCard />, { api });

    expect(await screen.findByText('No releases yet')).toBeVisible();
  });

  it('shares its request with the other card', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(
      <>
        <EnvironmentsCard />
        <LastDeploymentCard />
      </>,
      { api },
    );

    expect(
      await screen.findAllByText('0.4.1-login to Feature Branch'),
    ).toHaveLength(2);
    expect(api.getProject).toHaveBeenCalledTimes(1);
  });
});

describe('LastDeploymentCard', () => {
  it('shows what took effect last, not what is planned or was asked for last', async () => {
    const view = withPlan();
    view.releases[0].deployments.push(
      deployment(1, 900, {
        releaseId: 'Releases-5',
        version: '0.2.9',
        environmentId: 'Environments-1',
        completedAt: minutesAgo(1),
      }),
    );
    renderWithEntity(<LastDeploymentCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });

    expect(await screen.findByText('0.2.9 to Development')).toBeVisible();
  });

  it('shows the newest deployment of any channel', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<LastDeploymentCard />, { api });

    expect(
      await screen.findByText('0.4.1-login to Feature Branch'),
    ).toBeVisible();
    expect(screen.getByText('Succeeded')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Open in Octopus' }),
    ).toHaveAttribute('href', expect.stringContaining('Deployments-9'));
  });

  it('says how old it is while Octopus does not answer', async () => {
    const api = octopusApiMock({
      getProject: async () =>
        projectView({
          fetchedAt: minutesAgo(90),
          stale: { message: 'Timed out' },
        }),
    });
    renderWithEntity(<LastDeploymentCard />, { api });

    expect(
      await screen.findByText(/last known state, from 1 hour ago/),
    ).toBeVisible();
  });

  it('says that nothing was deployed', async () => {
    const api = octopusApiMock({
      getProject: async () => projectView({ releases: [] }),
    });
    renderWithEntity(<LastDeploymentCard />, { api });

    expect(
      await screen.findByText('Nothing has been deployed yet.'),
    ).toBeVisible();
  });
});

describe('SystemCard', () => {
  const render = (getSystem: () => Promise<any>) =>
    renderWithEntity(<SystemCard />, {
      api: octopusApiMock({
        getSystem,
        getFeatureBranches: async () => featureBranches(),
      }),
      entity: system('octopub'),
    });

  it('shows what was tried or planned after what runs', async () => {
    const view = systemView();
    view.rows[0].newer = {
      Production: deployment(20, 0, {
        releaseId: 'Releases-3',
        version: '0.3.0',
        environmentId: 'Environments-4',
        state: 'Queued',
        isCompleted: false,
        scheduledFor: minutesAgo(-150),
      }),
    };
    render(async () => view);

    const frontend = await screen.findByRole('row', {
      name: /Octopub frontend/,
    });
    expect(frontend).toHaveTextContent(
      '0.1.0Succeeded0.3.0Scheduledin 2 hours',
    );
    expect(screen.getByTitle('Scheduled')).toBeVisible();
  });

  it('shows components by environment, feature branches and what is wrong', async () => {
    render(async () => systemView());

    const frontend = await screen.findByRole('row', {
      name: /Octopub frontend/,
    });
    expect(
      within(frontend)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['0.4.0Succeeded', '0.1.0Succeeded']);
    expect(
      within(frontend).getByRole('link', { name: /Octopub frontend/ }),
    ).toHaveAttribute('href', '/catalog/default/component/octopub-frontend');
    expect(
      screen.getByRole('row', { name: /Octopub products/ }),
    ).toHaveTextContent('1.2.0Failed');
    expect(
      screen.getByRole('row', { name: /Octopub audits/ }),
    ).toHaveTextContent(
      'Octopus does not know the project eks-octopub-audits.',
    );
    expect(
      await screen.findByRole('listitem', { name: 'feature-login-1a2b3c' }),
    ).toHaveTextContent('0.4.1-login.3');
  });

  it('says that it is still reading, and has no row for runbooks only', async () => {
    const view = systemView({ isPartial: true });
    view.rows[0].unverified = ['Production'];
    view.rows.push({
      entityRef: 'resource:default/octopub-cluster',
      title: 'Octopub cluster',
      current: {},
    });
    render(async () => view);
    const frontend = await screen.findByRole('row', {
      name: /Octopub frontend/,
    });
    expect(
      within(frontend)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['0.4.0Succeeded', 'Still reading']);
    expect(screen.queryByText('Octopub cluster')).not.toBeInTheDocument();
  });

  it('shows what runs for each tenant, and what failed for it since', async () => {
    const view = systemView();
    const [row] = view.rows;
    const [name] = Object.keys(row.current);
    const of = (tenant: string, version: string) => ({
      ...row.current[name],
      id: tenant,
      version,
      tenant: { id: tenant, name: tenant },
    });
    const later = { ...of('Whale', '0.4.0'), id: 'later' };
    row.tenants = { [name]: [of('Shark', '0.2.0'), of('Whale', '0.3.0')] };
    row.newerForTenants = { [name]: [{ ...later, state: 'Failed' }] };
    render(async () => view);
    const cells = within(
      await screen.findByRole('row', { name: new RegExp(row.title) }),
    ).getAllByRole('gridcell');
    expect(cells[0]).toHaveTextContent(
      'Shark0.2.0SucceededWhale0.3.0Succeeded0.4.0Failed',
    );
  });

  it('says that no component is annotated', async () => {
    render(async () => systemView({ rows: [] }));

    expect(
      await screen.findByText(/No component of this system/),
    ).toBeVisible();
  });

  it('says why it could not be loaded', async () => {
    const error = await responseError(503, 'ServiceUnavailableError', 'Down');
    render(async () => {
      throw error;
    });

    expect(
      await screen.findByRole('heading', { name: 'Octopus is not responding' }),
    ).toBeVisible();
  });
});
