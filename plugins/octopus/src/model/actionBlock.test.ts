import { OctopusAbility } from '@octopus-backstage/plugin-octopus-common';
import { mainlineChannel } from '../__testUtils__/channels';
import { deployment } from '../__testUtils__/deployment';
import { projectView } from '../__testUtils__/projectView';
import { runbooks } from '../__testUtils__/runbooks';
import { actionBlock, OctopusAction } from './actionBlock';

const channel = mainlineChannel();
const release = projectView().releases[2];
const [published, , unpublished] = runbooks();

const actions: [
  OctopusAction,
  'deploy' | 'cancelTask' | 'runRunbook' | 'createRelease',
][] = [
  [{ kind: 'deployNext', channel, environmentId: 'Environments-4' }, 'deploy'],
  [{ kind: 'deploy', release, environmentId: 'Environments-4' }, 'deploy'],
  [{ kind: 'redeploy', deployment: release.deployments[0] }, 'deploy'],
  [
    {
      kind: 'cancelDeployment',
      task: { state: 'Executing', isCompleted: false },
    },
    'cancelTask',
  ],
  [
    { kind: 'cancelRun', task: { state: 'Executing', isCompleted: false } },
    'cancelTask',
  ],
  [{ kind: 'run', runbook: published }, 'runRunbook'],
  [{ kind: 'createRelease', channel }, 'createRelease'],
];

describe('actionBlock', () => {
  it.each(actions)('lets %j pass when it may be done', action => {
    expect(actionBlock(projectView(), action, false)).toBeUndefined();
  });

  it.each(actions)('blocks %j by its own ability', (action, ability) => {
    const denied: OctopusAbility = { allowed: false, reason: 'permission' };
    const project = projectView();
    project.abilities[ability] = denied;
    expect(actionBlock(project, action, false)).toEqual({
      reason: 'permission',
    });
  });

  it('blocks what the policy allows in other environments only', () => {
    const project = projectView();
    const exceptIn = ['Environments-4'];
    project.abilities.deploy = { allowed: true, exceptIn };
    project.abilities.runRunbook = { allowed: true, exceptIn };
    const block = (action: OctopusAction) =>
      actionBlock(project, action, false);
    const deploy = { kind: 'deploy', release } as const;
    const run = (...environmentIds: string[]): OctopusAction => ({
      kind: 'run',
      runbook: { ...published, environments: undefined, environmentIds },
    });

    const denied = { reason: 'permission' };
    expect(block({ ...deploy, environmentId: 'Environments-4' })).toEqual(
      denied,
    );
    expect(
      block({ ...deploy, environmentId: 'Environments-1' }),
    ).toBeUndefined();
    expect(block(run('Environments-4'))).toEqual(denied);
    expect(block(run('Environments-4', 'Environments-1'))).toBeUndefined();
  });

  it.each(actions)('blocks %j while Octopus is unreachable', action => {
    expect(actionBlock(projectView(), action, true)).toEqual({
      reason: 'unreachable',
    });
  });

  it.each(actions)('blocks %j while the state may be old', action => {
    const project = projectView({ isLastKnown: true });
    expect(actionBlock(project, action, false)).toEqual({
      reason: 'unverified',
    });
  });

  function withRunning(environmentId: string, namespace?: string) {
    const project = projectView();
    project.releases[0].deployments.unshift(
      deployment(40, 0, {
        releaseId: 'Releases-5',
        version: '0.4.1-login',
        environmentId,
        state: 'Queued',
        isCompleted: false,
        namespace,
      }),
    );
    return project;
  }

  it('waits for the deployment that is under way', () => {
    expect(
      actionBlock(
        withRunning('Environments-4'),
        { kind: 'deployNext', channel, environmentId: 'Environments-4' },
        false,
      ),
    ).toEqual({ reason: 'running', version: '0.4.1-login' });
  });

  it('does not wait for another namespace', () => {
    expect(
      actionBlock(
        withRunning('Environments-2', 'login'),
        { kind: 'deploy', release, environmentId: 'Environments-2' },
        false,
      ),
    ).toBeUndefined();
  });

  it.each([
    [{ state: 'Success' as const, isCompleted: true }, 'finished'],
    [{ state: 'Cancelling' as const, isCompleted: false }, 'canceling'],
  ])('cannot cancel %j', (task, reason) => {
    for (const kind of ['cancelDeployment', 'cancelRun'] as const) {
      expect(actionBlock(projectView(), { kind, task }, false)).toEqual({
        reason,
      });
    }
  });

  it('cannot run what was never published', () => {
    expect(
      actionBlock(projectView(), { kind: 'run', runbook: unpublished }, false),
    ).toEqual({ reason: 'unpublished' });
  });
});
