import { mainlineChannel } from '../__testUtils__/channels';
import { deployment } from '../__testUtils__/deployment';
import { projectView } from '../__testUtils__/projectView';
import { releasesBehind } from './releasesBehind';

describe('releasesBehind', () => {
  it('counts the releases between an environment and the phase before it', () => {
    expect(
      releasesBehind(projectView(), mainlineChannel(), 'Environments-4'),
    ).toEqual({ count: 2, environmentId: 'Environments-3' });
  });

  it('looks past an optional phase', () => {
    expect(
      releasesBehind(projectView(), mainlineChannel(), 'Environments-3'),
    ).toEqual({ count: 1, environmentId: 'Environments-1' });
  });

  it.each([
    ['the first phase', 'Environments-1'],
    ['an environment that nothing was deployed to', 'Environments-5'],
    ['an environment outside of the lifecycle', 'Environments-6'],
  ])('has nothing to say of %s', (_, environmentId) => {
    expect(
      releasesBehind(projectView(), mainlineChannel(), environmentId),
    ).toBeUndefined();
  });

  it('is silent when an environment has what the one before has', () => {
    const project = projectView();
    project.releases
      .find(({ id }) => id === 'Releases-3')!
      .deployments.unshift(
        deployment(30, 1, {
          releaseId: 'Releases-3',
          version: '0.3.0',
          environmentId: 'Environments-4',
        }),
      );
    expect(
      releasesBehind(project, mainlineChannel(), 'Environments-4'),
    ).toBeUndefined();
  });

  it('does not count a deployment that failed', () => {
    const project = projectView();
    project.releases
      .find(({ id }) => id === 'Releases-4')!
      .deployments.unshift(
        deployment(30, 1, {
          releaseId: 'Releases-4',
          version: '0.4.0',
          environmentId: 'Environments-3',
          state: 'Failed',
        }),
      );
    expect(
      releasesBehind(project, mainlineChannel(), 'Environments-4'),
    ).toEqual({ count: 2, environmentId: 'Environments-3' });
  });

  it('counts from the newest of several environments in a phase', () => {
    const channel = mainlineChannel();
    channel.phases = [
      {
        ...channel.phases[0],
        environmentIds: ['Environments-3', 'Environments-1'],
      },
      channel.phases[3],
    ];
    expect(releasesBehind(projectView(), channel, 'Environments-4')).toEqual({
      count: 3,
      environmentId: 'Environments-1',
    });
  });

  it('counts only releases of the channel', () => {
    const project = projectView();
    const [branch] = project.releases.splice(0, 1);
    project.releases.splice(3, 0, branch);
    expect(
      releasesBehind(project, mainlineChannel(), 'Environments-4')?.count,
    ).toBe(2);
  });
});
