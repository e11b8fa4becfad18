import { createOctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { mockServices } from '@backstage/backend-test-utils';
import { FeatureBranchContext } from './context/FeatureBranchContext';
import { systemClock } from './context/clock';
import { ensureEphemeral } from './ephemeral/ephemeralEnvironments';
import { chooseRunbook } from './namespaces/removalRunbooks';
import { findStack } from './projects/findStack';
import { RunbookResource } from './resources/deployments';
import { ProjectResource } from './resources/projects';

/** A space that answers each path with the same, and refuses every write. */
function spaceWith(answers: Record<string, unknown>): FeatureBranchContext {
  const answer = async (path: string) => answers[path] as any;
  const client = {
    ...createOctopusClient({
      instance: {
        name: 'main',
        baseUrl: 'http://octopus.test',
        credential: { apiKey: 'API-NONE' },
      },
    }),
    get: answer,
    list: answer,
    post: async (path: string) => {
      throw new Error(`Nobody should write ${path}`);
    },
  };
  return {
    ...systemClock,
    client,
    space: { Id: 'Spaces-1', Name: 'Shop' },
    logger: mockServices.logger.mock(),
  };
}
/** A resource that lacks what its type says it has. */
const lacking = <T>(fields: object) => fields as T;

describe('the runbook that removes a namespace', () => {
  const projects = (Id?: string) => [{ Id, Name: 'Shop', Slug: 'shop' }];
  const choose = (projectId: string, ...ofProjects: (string | undefined)[]) =>
    chooseRunbook(
      spaceWith({ '/api/Spaces-1/projects/all': projects(projectId) }),
      ofProjects.map((ProjectId, index) =>
        lacking<RunbookResource>({ Id: `Runbooks-${index}`, ProjectId }),
      ),
      'shop',
    );

  it('is that of the project', async () => {
    await expect(choose('Projects-1', 'Projects-1')).resolves.toMatchObject({
      Id: 'Runbooks-0',
    });
  });

  it.each([
    ['another project', 'Projects-1', 'Projects-2'],
    ['no project', 'Projects-1', undefined],
    ['no project, for one without an id', '', ''],
  ])('is not one of %s', async (_, projectId, ofProject) => {
    await expect(choose(projectId, ofProject)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });
});

describe('a stack', () => {
  const step = (ProjectId?: string) => ({
    Actions: [
      {
        Name: 'Deploy',
        ActionType: 'Octopus.DeployRelease',
        Properties: { 'Octopus.Action.DeployRelease.ProjectId': ProjectId },
      },
    ],
  });
  const find = (
    service: Partial<ProjectResource>,
    stack: Partial<ProjectResource>,
    process: object,
  ) => {
    const projects = [service, stack].map(each =>
      lacking<ProjectResource>({ Name: 'Any', ...each }),
    );
    return findStack(
      spaceWith({ '/api/Spaces-1/deploymentprocesses': [process] }),
      { projects, service: projects[0] },
    );
  };
  const service = { Id: 'Projects-1', DeploymentProcessId: 'processes-1' };
  const stack = { Id: 'Projects-2', DeploymentProcessId: 'processes-2' };

  it('is the project whose process deploys the service', async () => {
    await expect(
      find(service, stack, { Id: 'processes-2', Steps: [step('Projects-1')] }),
    ).resolves.toMatchObject({ project: { Id: 'Projects-2' } });
  });

  it.each([
    [
      'a process without an id',
      service,
      { Id: 'Projects-2' },
      { Steps: [step('Projects-1')] },
    ],
    [
      'a step that names no project',
      { DeploymentProcessId: 'processes-1' },
      stack,
      { Id: 'processes-2', Steps: [step()] },
    ],
  ])('is not found by %s', async (_, one, other, process) => {
    await expect(find(one, other, process)).resolves.toBeUndefined();
  });
});

describe('an ephemeral environment that is there already', () => {
  const ensure = (ParentEnvironmentId: unknown, parentEnvironmentId: unknown) =>
    ensureEphemeral(
      spaceWith({
        '/api/Spaces-1/environments/v2': [
          { Id: 'Environments-1', Name: 'blue', ParentEnvironmentId },
        ],
      }),
      {
        name: 'blue',
        project: lacking<ProjectResource>({ Id: 'Projects-1' }),
        parentEnvironmentId: parentEnvironmentId as string,
      },
    );

  it('is shared under the same parent', async () => {
    await expect(ensure('Parents-1', 'Parents-1')).resolves.toMatchObject({
      Id: 'Environments-1',
    });
  });

  it.each([
    ['another', 'Parents-2', 'Parents-1'],
    ['no', undefined, 'Parents-1'],
    ['no', undefined, undefined],
    ['no', null, null],
  ])('is refused under %s parent: %s, %s', async (_, has, wanted) => {
    await expect(ensure(has, wanted)).rejects.toMatchObject({
      name: 'ConflictError',
    });
  });
});
