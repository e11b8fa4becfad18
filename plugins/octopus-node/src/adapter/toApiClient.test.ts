import {
  EnvironmentRepository,
  PackageRepository,
  ProjectRepository,
  ReleaseRepository,
  RunbookRepository,
  ServerTaskRepository,
  SpaceRepository,
  SpaceServerTaskRepository,
  TenantedDeploymentMode,
} from '@octopusdeploy/api-client';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { octopusError, setUpFakeOctopus } from '../__testUtils__/fakeOctopus';
import { toApiClient } from './toApiClient';

describe('toApiClient', () => {
  const octopus = setUpFakeOctopus('http://octopus.test/octopus');
  const spaces = [
    { Id: 'Spaces-1', Name: 'Default', Slug: 'default' },
    { Id: 'Spaces-2', Name: 'Octopub', Slug: 'octopub' },
  ];
  const resource = { Id: 'X-1', Name: 'x' };
  /** Answers the list of spaces first, where the repository needs it. */
  const respond = (...responses: Response[]) =>
    octopus.respond(Response.json(spaces), ...responses);
  const apiClient = () => toApiClient(octopus.client());
  const sent = () =>
    octopus.requests.map(
      ({ method, url }) =>
        `${method} ${url.replace('http://octopus.test/octopus', '')}`,
    );
  const readSpaces = 'GET /api/spaces/all';

  it('runs SpaceRepository', async () => {
    octopus.respond(Response.json(resource));
    const repository = new SpaceRepository(apiClient());
    await repository.list({ partialName: 'a b', take: 5 });
    await repository.get('Spaces-1');
    await repository.create({
      Name: 'New',
      IsDefault: false,
      SpaceManagersTeams: [],
      SpaceManagersTeamMembers: ['Users-1'],
    });
    await repository.modify({ ...spaces[0], TaskQueueStopped: true } as any);
    await repository.del(spaces[0] as any);
    expect(sent()).toEqual([
      'GET /api/spaces?take=5&partialName=a%20b',
      'GET /api/spaces/Spaces-1',
      'POST /api/spaces',
      'PUT /api/spaces/Spaces-1',
      'DELETE /api/spaces/Spaces-1',
    ]);
  });

  it.each(['Octopub', 'Spaces-2', 'octopub'])(
    'runs EnvironmentRepository in the space %s',
    async space => {
      respond(Response.json(resource));
      const repository = new EnvironmentRepository(apiClient(), space);
      await repository.list({ ids: ['Environments-1', 'Environments-2'] });
      await repository.create({ Name: 'Test' });
      await repository.del({ Id: 'Environments-1' } as any);
      expect(sent()).toEqual([
        readSpaces,
        'GET /api/Spaces-2/environments?ids=Environments-1,Environments-2',
        'POST /api/Spaces-2/environments',
        'DELETE /api/Spaces-2/environments/Environments-1',
      ]);
      await expect(octopus.requests[2].request.json()).resolves.toEqual({
        Name: 'Test',
      });
    },
  );

  it('runs ProjectRepository', async () => {
    respond(Response.json(resource));
    const repository = new ProjectRepository(apiClient(), 'Octopub');
    await expect(repository.get('Projects-1')).resolves.toEqual(resource);
    await repository.modify({ Id: 'Projects-1', Name: 'New' } as any);
    expect(sent()).toEqual([
      readSpaces,
      'GET /api/Spaces-2/projects/Projects-1',
      'PUT /api/Spaces-2/projects/Projects-1',
    ]);
  });

  it('runs RunbookRepository', async () => {
    respond(Response.json(resource));
    const project = { Id: 'Projects-1' } as any;
    const repository = new RunbookRepository(apiClient(), 'Octopub', project);
    await repository.create({
      Name: 'Scale',
      MultiTenancyMode: TenantedDeploymentMode.Untenanted,
    } as any);
    expect(sent()).toEqual([
      readSpaces,
      'POST /api/Spaces-2/projects/Projects-1/runbooks',
    ]);
  });

  it('runs the commands of ReleaseRepository', async () => {
    octopus.respond(
      Response.json({ Version: '2026.3.1507', InstallationId: 'x' }),
      Response.json(spaces),
      Response.json({ ReleaseId: 'Releases-1', ReleaseVersion: '1.0.0' }),
    );
    const repository = new ReleaseRepository(apiClient(), 'Octopub');
    const command = { spaceName: 'Octopub', ProjectName: 'Products' };
    await repository.create(command);
    await repository.create(command);
    expect(sent()).toEqual([
      'GET /api',
      readSpaces,
      'POST /api/Spaces-2/releases/create/v1',
      'POST /api/Spaces-2/releases/create/v1',
    ]);
    await expect(octopus.requests[2].request.json()).resolves.toEqual({
      ProjectName: 'Products',
      spaceId: 'Spaces-2',
      spaceIdOrName: 'Octopub',
      spaceName: 'Octopub',
    });
  });

  it('runs the repositories of tasks', async () => {
    respond(new Response('log of the task'), Response.json(resource));
    const client = apiClient();
    const tasks = new SpaceServerTaskRepository(client, 'Octopub');
    await expect(tasks.getRaw('ServerTasks-1')).resolves.toBe(
      'log of the task',
    );
    await tasks.getById('ServerTasks-1');
    await new ServerTaskRepository(client).cancel('ServerTasks-1');
    expect(sent().slice(1)).toEqual([
      'GET /api/Spaces-2/tasks/ServerTasks-1/raw',
      'GET /api/Spaces-2/tasks/ServerTasks-1',
      'POST /api/tasks/ServerTasks-1/cancel',
    ]);
  });

  it('reads raw text', async () => {
    octopus.respond(new Response('log of the task'));
    await expect(
      apiClient().getRaw('~/api/tasks/{id}/raw', { id: 'ServerTasks-1' }),
    ).resolves.toBe('log of the task');
  });

  it('follows links as Octopus gives them', async () => {
    octopus.respond(Response.json(resource));
    await apiClient().get('/octopus/api/Spaces-2/projects{?skip}', { skip: 1 });
    expect(sent()).toEqual(['GET /api/Spaces-2/projects?skip=1']);
  });

  it('takes commands and requests without arguments', async () => {
    octopus.respond(Response.json(resource));
    const client = apiClient();
    await client.request('~/api/users/me');
    await client.doCreate('~/api/x');
    await client.doUpdate('~/api/x');
    expect(sent()).toEqual(['GET /api/users/me', 'POST /api/x', 'PUT /api/x']);
  });

  it('keeps servers apart that have a space of the same name', async () => {
    respond(Response.json(resource));
    await new ProjectRepository(apiClient(), 'Octopub').get('Projects-1');
    octopus.respond(
      Response.json([{ Id: 'Spaces-7', Name: 'Octopub' }]),
      Response.json(resource),
    );
    await new ProjectRepository(apiClient(), 'Octopub').get('Projects-1');
    expect(sent()).toContain('GET /api/Spaces-7/projects/Projects-1');
  });

  it('looks for a space again after it was not found', async () => {
    octopus.respond(
      Response.json([]),
      Response.json(spaces),
      Response.json(resource),
    );
    const repository = new ProjectRepository(apiClient(), 'Octopub');
    await expect(repository.get('Projects-1')).rejects.toThrow('no space');
    await expect(repository.get('Projects-1')).resolves.toEqual(resource);
  });

  it('has our errors, retries and signals', async () => {
    octopus.respond(octopusError(429, 'Slow down'), octopusError(403, 'No'));
    await expect(
      new SpaceRepository(apiClient()).get('Spaces-1'),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    const controller = new AbortController();
    const client = toApiClient(octopus.client(), { signal: controller.signal });
    const reason = new Error('cancelled');
    controller.abort(reason);
    await expect(new SpaceRepository(client).get('Spaces-1')).rejects.toBe(
      reason,
    );
  });

  describe('PackageRepository', () => {
    const directory = createMockDirectory();

    it('cannot push', async () => {
      const file = join(directory.path, 'a.1.0.0.zip');
      await writeFile(file, 'zip');
      octopus.respond(Response.json({ TotalResults: 1, Items: spaces }));
      await expect(
        new PackageRepository(apiClient(), 'Octopub').push([file]),
      ).rejects.toThrow('Packages cannot be pushed');
      expect(sent().join()).not.toContain('POST');
    });
  });
});
