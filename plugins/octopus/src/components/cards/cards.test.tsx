import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import { deployment } from '../../__testUtils__/deployment';
import { system } from '../../__testUtils__/entities';
import { featureBranches } from '../../__testUtils__/featureBranches';
import { minutesAgo } from '../../__testUtils__/minutesAgo';
import { octopusApiMock } from '../../__testUtils__/octopusApiMock';
import { projectView } from '../../__testUtils__/projectView';
import { renderWithEntity } from '../../__testUtils__/renderWithEntity';
import { responseError } from '../../__testUtils__/responseError';
import { systemView } from '../../__testUtils__/systemView';
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

describe('EnvironmentsCard', () => {
  it('shows the current version in each environment', async () => {
    const api = octopusApiMock({ getProject: async () => projectView() });
    renderWithEntity(<EnvironmentsCard />, { api });

    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      'Development27 minutes ago0.4.0Succeeded',
      'Feature Branch · login17 minutes ago0.4.1-loginSucceeded',
      'Feature Branch · search3 hours ago0.4.1-loginFailed',
      'Test23 hours ago0.3.0Succeeded with warnings',
      'Production5 days ago0.1.0Succeeded',
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
      expect.stringMatching(/^Development · Whale.*0\.3\.0Succeeded$/),
      expect.stringMatching(/^Development · Shark.*0\.2\.0Succeeded$/),
    ]);
  });

  it('shows what is on its way beside what runs', async () => {
    const view = projectView();
    view.releases[2].deployments.unshift(
      deployment(20, 0, {
        releaseId: 'Releases-3',
        version: '0.3.0',
        environmentId: 'Environments-4',
        state: 'Executing',
        isCompleted: false,
      }),
    );
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => view }),
    });

    expect(await screen.findByText('0.1.0 → 0.3.0')).toBeVisible();
    expect(screen.getByText('Running')).toBeVisible();
  });

  it('shows a plan with its time, below what runs', async () => {
    renderWithEntity(<EnvironmentsCard />, {
      api: octopusApiMock({ getProject: async () => withPlan() }),
    });

    const rows = await screen.findAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toContain(
      'Production5 days ago0.1.0Succeeded0.3.0 Scheduled in 2 days',
    );
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

    await screen.findByText('0.4.1-login to Feature Branch');
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
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
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

    expect(await screen.findByText('0.1.0 → 0.3.0')).toBeVisible();
    expect(screen.getByTitle('Scheduled')).toBeVisible();
    expect(screen.getByText('in 2 hours')).toBeVisible();
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

  it('shows what runs for each tenant', async () => {
    const view = systemView();
    const [row] = view.rows;
    const [name] = Object.keys(row.current);
    const of = (tenant: string, version: string) => ({
      ...row.current[name],
      id: tenant,
      version,
      tenant: { id: tenant, name: tenant },
    });
    row.tenants = { [name]: [of('Shark', '0.2.0'), of('Whale', '0.3.0')] };
    render(async () => view);
    const cells = within(
      await screen.findByRole('row', { name: new RegExp(row.title) }),
    ).getAllByRole('gridcell');
    expect(cells[0]).toHaveTextContent(
      'Shark0.2.0SucceededWhale0.3.0Succeeded',
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
      await screen.findByRole('heading', { name: 'Octopus does not answer' }),
    ).toBeVisible();
  });
});
