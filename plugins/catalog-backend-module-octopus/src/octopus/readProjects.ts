import { ServiceUnavailableError } from '@backstage/errors';
import {
  OctopusClient,
  ResourceCollection,
} from '@octopus-backstage/plugin-octopus-node';
import { SpaceProject } from './SpaceProject';

/** So many projects in one answer: 2,000 take 8 requests, each far from a timeout. */
const PAGE = 250;

/**
 * Reads all projects of a space, page after page, and keeps of each only what
 * is used. Whoever removes what is missing can rely on it: a list that is not
 * complete, or that changed in between, is an error.
 *
 * Source of the paging: octopus-api.md §2 (`skip`, `take`, `TotalResults`,
 * and `Page.Next` as long as another page follows).
 *
 * @throws ServiceUnavailableError when the list is not complete, and what the
 * client throws
 */
export async function readProjects(
  client: OctopusClient,
  spaceId: string,
  options: { signal?: AbortSignal } = {},
): Promise<SpaceProject[]> {
  const path = `/api/${spaceId}/projects`;
  const fail = (problem: string) =>
    new ServiceUnavailableError(
      `Octopus instance '${client.instance.name}': GET ${path} ${problem}`,
    );
  const projects = new Map<string, SpaceProject>();
  let total: number | undefined;
  for (let read = 0; ; ) {
    const page = await client.get<Partial<ResourceCollection<SpaceProject>>>(
      path,
      { query: { skip: read, take: PAGE }, signal: options.signal },
    );
    if (!Array.isArray(page?.Items)) {
      throw fail('was not answered with a collection');
    }
    total ??= page.TotalResults;
    page.Items.forEach(project => projects.set(project.Id, trim(project)));
    read += page.Items.length;
    if (page.TotalResults !== total || projects.size !== read) {
      throw fail('changed while it was read');
    }
    if (!page.Links?.['Page.Next'] || page.Items.length === 0) {
      break;
    }
  }
  if (projects.size !== total) {
    throw fail(`gave ${projects.size} of ${total} projects`);
  }
  return [...projects.values()];
}

function trim(project: SpaceProject): SpaceProject {
  const { Id, Name, Slug, Description, IsDisabled, ProjectGroupId } = project;
  return { Id, Name, Slug, Description, IsDisabled, ProjectGroupId };
}
