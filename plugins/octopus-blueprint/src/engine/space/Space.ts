import { isIn } from '../comparing/isIn';
import { sameName } from '../comparing/sameName';
import { Resource } from '../model/fields';

/** Objects that have a name of their own within the space or within a project. */
export type NamedKind =
  | 'environment'
  | 'lifecycle'
  | 'feed'
  | 'account'
  | 'libraryVariableSet'
  | 'projectGroup'
  | 'project'
  | 'channel'
  | 'runbook'
  | 'trigger'
  | 'workerPool'
  | 'machine';

export interface VariableSet extends Resource {
  OwnerId: string;
  Version: number;
  Variables: Resource[];
}

export interface Process extends Resource {
  Version: number;
}

/** What has been read of a space, and what was created since. */
export class Space {
  private readonly resources = new Map<NamedKind, Map<string, Resource>>();
  /** By their ids. */
  readonly variableSets = new Map<string, VariableSet>();
  /** By the ids of their projects. */
  readonly deploymentProcesses = new Map<string, Process>();
  /** By the ids of their runbooks. */
  readonly runbookProcesses = new Map<string, Process>();

  constructor(readonly id: string) {}

  all(kind: NamedKind): Resource[] {
    return [...(this.resources.get(kind)?.values() ?? [])];
  }

  byId(kind: NamedKind, id: string | undefined): Resource | undefined {
    return id === undefined ? undefined : this.resources.get(kind)?.get(id);
  }

  /** Exact but for case; in one project when it is given. */
  byName(
    kind: NamedKind,
    name: string,
    project?: Resource,
  ): Resource | undefined {
    return this.all(kind).find(
      resource =>
        sameName(resource.Name, name) && (!project || isIn(resource, project)),
    );
  }

  put(kind: NamedKind, ...resources: Resource[]): void {
    const known = this.resources.get(kind) ?? new Map<string, Resource>();
    resources.forEach(resource => known.set(resource.Id, resource));
    this.resources.set(kind, known);
  }
}
