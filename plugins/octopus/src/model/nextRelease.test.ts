import {
  featureBranchChannel,
  mainlineChannel,
} from '../__testUtils__/channels';
import { deployment } from '../__testUtils__/deployment';
import { projectView } from '../__testUtils__/projectView';
import { nextRelease } from './nextRelease';

describe('nextRelease', () => {
  it('promotes the newest release that Octopus allows', () => {
    expect(
      nextRelease(projectView(), mainlineChannel(), 'Environments-4'),
    ).toMatchObject({ release: { version: '0.3.0' }, isPromotion: true });
  });

  it('deploys a release that has been nowhere yet', () => {
    const project = projectView();
    const newest = project.releases[1];
    newest.deployments = [];
    newest.nextEnvironmentIds = ['Environments-1'];
    expect(
      nextRelease(project, mainlineChannel(), 'Environments-1'),
    ).toMatchObject({ release: { version: '0.4.0' }, isPromotion: false });
  });

  it('says that an environment is up to date', () => {
    expect(
      nextRelease(projectView(), mainlineChannel(), 'Environments-1'),
    ).toEqual({ block: { reason: 'upToDate' } });
  });

  it('offers the same release for one more namespace', () => {
    const project = projectView();
    const channel = featureBranchChannel();
    const next = () => nextRelease(project, channel, 'Environments-2');
    expect(next()).toMatchObject({
      release: { version: '0.4.1-login' },
      isOneMore: true,
    });

    // As Octopus answers once it has been there.
    project.releases[0].nextEnvironmentIds = [];
    expect(next()).toMatchObject({
      release: { version: '0.4.1-login' },
      isOneMore: true,
    });

    // Nothing is left there, and it may still go there.
    project.releases[0].deployments.forEach(each => {
      each.isRemoved = true;
    });
    const after = next();
    expect(after).toMatchObject({ release: { version: '0.4.1-login' } });
    expect(after).not.toHaveProperty('isOneMore');
  });

  it('goes by the tenant that is furthest behind', () => {
    const project = projectView();
    const whale = { id: 'Tenants-1', name: 'Whale' };
    const shark = { id: 'Tenants-2', name: 'Shark' };
    const tenants = [whale, shark].map(tenant => ({
      ...tenant,
      tags: [],
      environmentIds: ['Environments-1'],
    }));
    const newest = project.releases[1];
    const deployedFor = (tenant: typeof whale) => ({
      ...newest.deployments[0],
      id: tenant.id,
      environmentId: 'Environments-1',
      state: 'Success' as const,
      tenant,
    });
    newest.deployments = [deployedFor(whale)];
    const next = () =>
      nextRelease(
        { releases: project.releases, tenants },
        mainlineChannel(),
        'Environments-1',
      );
    expect(next()).toMatchObject({ release: { version: newest.version } });
    newest.deployments = [deployedFor(whale), deployedFor(shark)];
    expect(next()).toEqual({ block: { reason: 'upToDate' } });
  });

  it('never offers a release that is older than what runs', () => {
    const project = projectView();
    project.releases.find(({ id }) => id === 'Releases-2')!.nextEnvironmentIds =
      ['Environments-1'];
    expect(
      nextRelease(project, mainlineChannel(), 'Environments-1').release,
    ).toBeUndefined();
  });

  it('is not up to date where only what is for no tenant lags behind', () => {
    const project = projectView();
    project.project.tenancy = 'TenantedOrUntenanted';
    const [newest, , older] = project.releases;
    project.tenants = [
      {
        id: 'Tenants-1',
        name: 'Whale',
        tags: [],
        environmentIds: ['Environments-1'],
      },
    ];
    const whale = { id: 'Tenants-1', name: 'Whale' };
    for (const release of project.releases) {
      release.deployments = [];
      release.nextEnvironmentIds = [];
    }
    const mainline = mainlineChannel();
    newest.channelId = mainline.id;
    older.channelId = mainline.id;
    const runs = (release: typeof newest, id: number, tenant?: typeof whale) =>
      release.deployments.push(
        deployment(id, id, {
          releaseId: release.id,
          version: release.version,
          channelId: mainline.id,
          environmentId: 'Environments-1',
          state: 'Success',
          ...(tenant && { tenant }),
        }),
      );
    runs(newest, 1, whale);
    expect(nextRelease(project, mainline, 'Environments-1')).toEqual({
      block: { reason: 'upToDate' },
    });
    runs(older, 2);
    expect(nextRelease(project, mainline, 'Environments-1').release?.id).toBe(
      newest.id,
    );
  });

  it('names the mandatory phase that comes first', () => {
    const project = projectView();
    project.releases.forEach(release => {
      release.nextEnvironmentIds = [];
    });
    expect(nextRelease(project, mainlineChannel(), 'Environments-3')).toEqual({
      block: { reason: 'earlierPhase', environmentIds: ['Environments-1'] },
    });
  });

  it('says that Octopus does not allow it in a first phase', () => {
    const project = projectView();
    project.releases.forEach(release => {
      release.deployments = [];
      release.nextEnvironmentIds = [];
    });
    expect(nextRelease(project, mainlineChannel(), 'Environments-1')).toEqual({
      block: { reason: 'notAllowed' },
    });
  });

  it('says that a channel has no releases', () => {
    expect(
      nextRelease(
        projectView({ releases: [] }),
        mainlineChannel(),
        'Environments-1',
      ),
    ).toEqual({ block: { reason: 'noReleases' } });
  });
});
