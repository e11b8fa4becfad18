import { Entity } from '@backstage/catalog-model';
import { OpenPage } from './watch';

/** Releases that the community plugin shows unless it is told otherwise. */
const COMMUNITY_RELEASES = 3;

async function getJson(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<any> {
  const response = await fetch(url, { headers, signal });
  if (!response.ok) {
    throw new Error(`GET ${url}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/** What our page asks for: one request to our backend. */
export function ourPage(
  portal: { url: string; token: string },
  entities: Entity[],
): OpenPage {
  return async (project, signal) => {
    await readOurs(portal, entities[project], signal);
  };
}

/**
 * Reads what our page shows.
 *
 * @throws Error when it has no release, or Octopus cannot be reached
 */
export async function readOurs(
  portal: { url: string; token: string },
  { metadata: { name } }: Entity,
  signal: AbortSignal,
): Promise<{
  isLastKnown?: boolean;
  releases: { deployments: { id: string }[] }[];
}> {
  const view = await getJson(
    `${portal.url}/api/octopus/v1/entity/default/component/${name}/project`,
    { Authorization: `Bearer ${portal.token}` },
    signal,
  );
  if (view.stale || !view.releases.length) {
    throw new Error(`The page of ${name} is not whole: ${view.stale?.message}`);
  }
  return view;
}

/**
 * What the page of the community plugin asks for: two requests at once, which
 * Backstage's proxy hands to Octopus. Here they go to Octopus directly, without
 * what sign-in and proxy cost, which favors that plugin. Source:
 * backstage/community-plugins:workspaces/octopus-deploy/plugins/octopus-deploy/
 * src/api/index.ts and src/components/EntityPageOctopusDeploy.
 */
export function communityPage(
  octopus: { baseUrl: string; apiKey: string },
  spaceId: string,
  projectIds: string[],
): OpenPage {
  return async (project, signal) => {
    const url = `${octopus.baseUrl}/api/${spaceId}/projects/${projectIds[project]}`;
    const headers = { 'X-Octopus-ApiKey': octopus.apiKey };
    const [progression] = await Promise.all([
      getJson(
        `${url}/progression?releaseHistoryCount=${COMMUNITY_RELEASES}`,
        headers,
        signal,
      ),
      getJson(url, headers, signal),
    ]);
    if (!progression.Releases.length) {
      throw new Error(`${url} has no releases`);
    }
  };
}
