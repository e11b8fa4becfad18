import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Resource } from '../model/fields';
import { collections } from './collections';
import { NamedKind, Process, Space, VariableSet } from './Space';

/** The page size that Octopus itself uses for "all". Source: octopus-api.md section 2. */
const EVERYTHING = 2147483647;

/** Ids per request, so that the address stays below 8 kB. */
const IDS_AT_ONCE = 150;

/**
 * Reads a space into memory with list endpoints, each a bare array at `/all`
 * or a collection. Sources: octopus-api.md sections 2 and 3; `variables/all`,
 * `runbookProcesses` and `projecttriggers` (and their parameters) also in
 * OctopusDeploy/docs:src/pages/docs/api/_generated.
 */
export class SpaceReader {
  readonly space: Space;

  constructor(
    private readonly client: OctopusClient,
    spaceId: string,
    private readonly signal?: AbortSignal,
  ) {
    this.space = new Space(spaceId);
  }

  /** What does not belong to a project, and the projects. */
  async readBase(): Promise<void> {
    await Promise.all([
      this.readAll('environment'),
      this.readAll('lifecycle'),
      this.readAll('feed'),
      this.readAll('account'),
      this.readAll('libraryVariableSet'),
      this.readAll('projectGroup'),
      this.readAll('project'),
      this.readAll('workerPool'),
    ]);
  }

  async readChannels(): Promise<void> {
    await this.readAll('channel');
  }

  /** What projects hold; deployment processes of all projects unless some are named. */
  async readInsideProjects(projectIds?: string[]): Promise<void> {
    const processIds = projectIds
      ?.map(id => this.space.byId('project', id)?.DeploymentProcessId)
      .filter((id): id is string => typeof id === 'string');
    await Promise.all([
      this.readChannels(),
      this.readAll('runbook'),
      this.readAll('trigger'),
      this.readDeploymentProcesses(processIds),
      this.list<Process>('runbookProcesses').then(processes =>
        processes.forEach(process =>
          this.space.runbookProcesses.set(process.RunbookId as string, process),
        ),
      ),
    ]);
  }

  async readMachines(): Promise<void> {
    await this.readAll('machine');
  }

  /** Complete sets by their ids; those that the list leaves out are read one by one. */
  async readVariableSets(ids: string[]): Promise<void> {
    const sets = this.space.variableSets;
    for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
      const found = await this.list<VariableSet>('variables/all', {
        ids: ids.slice(start, start + IDS_AT_ONCE),
      });
      found
        .filter(set => Array.isArray(set.Variables))
        .forEach(set => sets.set(set.Id, set));
    }
    await Promise.all(
      ids.filter(id => !sets.has(id)).map(id => this.readVariableSet(id)),
    );
  }

  async readVariableSet(id: string): Promise<VariableSet> {
    const set = await this.client.get<VariableSet>(
      `/api/${this.space.id}/variables/${id}`,
      { signal: this.signal },
    );
    this.space.variableSets.set(id, set);
    return set;
  }

  private async readDeploymentProcesses(ids?: string[]): Promise<void> {
    if (ids && !ids.length) {
      return;
    }
    const processes = await this.list<Process>('deploymentprocesses', {
      ids: ids && ids.length <= IDS_AT_ONCE ? ids : undefined,
    });
    processes.forEach(process =>
      this.space.deploymentProcesses.set(process.ProjectId as string, process),
    );
  }

  private async readAll(kind: NamedKind): Promise<void> {
    const { list } = collections[kind];
    this.space.put(kind, ...(await this.list<Resource>(list)));
  }

  private list<T>(path: string, query: { ids?: string[] } = {}): Promise<T[]> {
    return this.client.list<T>(`/api/${this.space.id}/${path}`, {
      query: {
        ...query,
        ...(!path.endsWith('/all') && { take: EVERYTHING }),
      },
      signal: this.signal,
    });
  }
}
