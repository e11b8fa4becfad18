import { NotAllowedError } from '@backstage/errors';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Image } from '../names/image';
import { repositoryAddress } from './repositoryAddress';

/** What a service has for itself: its image, and its name in Kubernetes. */
export interface Belongings {
  image: Image;
  /** Of its Kubernetes objects; left out where its project is not ours to make. */
  kubernetes?: string;
  /** Address of its repository, which need not be there yet. */
  repositoryUrl: string;
}

interface Project {
  Name: string;
  VariableSetId?: string;
}

interface VariableSet {
  Id: string;
  Variables: { Name: string; Value: string | null }[];
}

/** How many variable sets are asked for at once. */
const AT_ONCE = 50;

/**
 * Who else in a space uses what a service should have for itself. Two services
 * of one image publish the same versions, and two of one name in Kubernetes
 * deploy over each other.
 *
 * Projects say so in the variables that projects of ours have, and build servers
 * in the build information of the image. Variables that are kept in Git are not
 * read, nor are those that the key of the portal may not see.
 *
 * @param projects - those of the space, without the service's own
 * @returns sentences; none when nobody does
 */
export async function findSharing(
  { client, space }: { client: OctopusClient; space: { Id: string } },
  projects: Project[],
  { image, kubernetes, repositoryUrl }: Belongings,
  signal?: AbortSignal,
): Promise<string[]> {
  const bySet = new Map(projects.map(one => [one.VariableSetId, one.Name]));
  const ids = [...bySet.keys()].filter(id => id !== undefined);
  const sharing: string[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const sets = await seen(
      client.list<VariableSet>(`/api/${space.Id}/variables/all`, {
        query: { ids: ids.slice(start, start + AT_ONCE).join(',') },
        signal,
      }),
    );
    for (const { Id, Variables } of sets ?? []) {
      const name = bySet.get(Id);
      const value = (variable: string) =>
        Variables.find(({ Name }) => Name === variable)?.Value || undefined;
      if (
        value('Kubernetes.Deployment.Image') === image.name &&
        value('Kubernetes.Deployment.Registry') === image.host
      ) {
        sharing.push(
          `The Octopus project '${name}' deploys the image ${image.name}, too, so the builds of both would take each other's versions.`,
        );
      }
      if (kubernetes && value('Microservice.Name') === kubernetes) {
        sharing.push(
          `The Octopus project '${name}' deploys a service that is called ${kubernetes} in Kubernetes, too, so each would replace the other.`,
        );
      }
    }
  }

  const builds = await seen(
    client.get<{ Items: { VcsRoot?: string | null }[] }>(
      `/api/${space.Id}/build-information`,
      {
        query: { packageId: image.name, latest: true, skip: 0, take: 1 },
        signal,
      },
    ),
  );
  const root = builds?.Items[0]?.VcsRoot;
  const builder = root ? repositoryAddress(root) : undefined;
  if (root && comparable(builder) !== comparable(repositoryUrl)) {
    sharing.push(
      `Builds of ${builder ?? 'another repository'} are published as ${
        image.name
      } already, so the builds of both would take each other's versions.`,
    );
  }
  return sharing;
}

/** The answer, if the portal may see it. */
async function seen<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotAllowedError) {
      return undefined;
    }
    throw error;
  }
}

function comparable(address: string | undefined): string | undefined {
  return address?.toLocaleLowerCase('en-US');
}
