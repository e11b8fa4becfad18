import { ServiceUnavailableError } from '@backstage/errors';
import {
  OctopusClient,
  ResourceCollection,
} from '@octopus-backstage/plugin-octopus-node';

/**
 * The fields of a project that are used. Source: definition `ProjectResource`
 * of the OpenAPI document; that slugs are unique in a space: octopus-api.md §6.
 */
export interface SpaceProject {
  Id: string;
  Name: string;
  Slug: string;
  Description: string | null;
  IsDisabled: boolean;
  ProjectGroupId: string;
}

/**
 * Projects per page: 2,000 projects take 8 requests, none of which comes near a
 * timeout.
 */
const PAGE = 250;

/**
 * Reads all projects of a space, page by page, and keeps only the fields in
 * use. It is safe to remove what is missing from the result, because an
 * incomplete list or one that changed between pages is an error.
 *
 * Source of the paging: octopus-api.md §2 (`skip`, `take`, `TotalResults`, and
 * `Page.Next` as long as another page follows).
 *
 * @throws ServiceUnavailableError when the list is incomplete; whatever the
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
