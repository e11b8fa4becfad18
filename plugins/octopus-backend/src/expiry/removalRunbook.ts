import {
  isSameId,
  REMOVAL_RUNBOOK,
} from '@octopus-backstage/plugin-octopus-node';
import { RunbookResource } from '../resources/previews';
import { PageResource, ProjectResource } from '../resources/projects';
import { CatalogSpace, entitiesOf } from '../target/findCatalogSpaces';

/** The runbooks of a space that can delete namespaces, and its projects. */
export interface RemovalRunbooks {
  named: RunbookResource[];
  /** Empty while there is no such runbook. */
  projects: ProjectResource[];
}

/** The runbook that deletes namespaces, of a project that an entity names. */
interface RemovalRunbook {
  runbook: RunbookResource;
  environmentIds: string[];
  /** Projects that entities name. */
  projectIds: string[];
  entityOf(projectId: string): string | undefined;
}

/** Reads them in two requests, or in one where there is no such runbook. */
export async function readRemovalRunbooks({
  space,
  read,
}: CatalogSpace): Promise<RemovalRunbooks> {
  const { Items } = await read.get<PageResource<RunbookResource>>(
    `/api/${space.id}/runbooks`,
    { partialName: REMOVAL_RUNBOOK, take: 100 },
  );
  const named = Items.filter(({ Name }) => Name === REMOVAL_RUNBOOK);
  const projects =
    named.length > 0
      ? await read.get<ProjectResource[]>(`/api/${space.id}/projects/all`)
      : [];
  return { named, projects };
}

/** @returns undefined when no entity names a project that has it, published */
export function chooseRemovalRunbook(
  target: CatalogSpace,
  { named, projects }: RemovalRunbooks,
): RemovalRunbook | undefined {
  const entityOf = (projectId: string) => {
    const project = projects.find(({ Id }) => isSameId(Id, projectId));
    return project && entitiesOf(target, project)[0];
  };
  const projectIds = projects.flatMap(({ Id }) => (entityOf(Id) ? [Id] : []));
  const runbook = named.find(
    ({ ProjectId, PublishedRunbookSnapshotId }) =>
      PublishedRunbookSnapshotId &&
      projectIds.some(id => isSameId(id, ProjectId)),
  );
  return (
    runbook && {
      runbook,
      environmentIds:
        runbook.EnvironmentScope === 'Specified'
          ? runbook.Environments ?? []
          : [],
      projectIds,
      entityOf,
    }
  );
}
