import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Blueprint,
  planBlueprint,
} from '@octopus-backstage/plugin-octopus-blueprint';
import { OctopusClient } from '@octopus-backstage/plugin-octopus-node';
import { Belongings, findSharing } from './findSharing';
import { OidcTrust, readTrust } from './trust';

export interface OctopusProject {
  id: string;
  name: string;
  slug: string;
}

/** What a run found in Octopus, and is going to do there. */
export interface OctopusPlan {
  client: OctopusClient;
  space: { Id: string; Name: string };
  /** Either the project that is there, or what makes one. */
  project: OctopusProject | Blueprint;
  /** Channels that the workflow names and the project lacks. */
  missingChannels: string[];
  /** Name of the environment that builds of the main branch are deployed to. */
  environment?: string;
  /** The service account that will trust the repository. */
  trust?: OidcTrust;
  /** Who else uses what the service should have for itself, as sentences. */
  sharing: string[];
}

interface Named {
  Id: string;
  Name: string;
  Slug?: string;
  /** Of a project. */
  VariableSetId?: string;
}

/**
 * Reads everything of Octopus that a run depends on, and changes nothing.
 *
 * @param options - `project`: name, slug or id; `blueprint`: makes the project
 *   where it shall be created
 * @throws NotFoundError for a project, environment or service account that is
 *   not there
 * @throws ConflictError when the project shall be created and somebody else's
 *   is there, or others use its image or its name in Kubernetes
 */
export async function planOctopus(options: {
  client: OctopusClient;
  space: { Id: string; Name: string };
  project: string;
  blueprint?: Blueprint;
  environment?: string;
  serviceAccount?: string;
  belongings: Belongings;
  signal?: AbortSignal;
}): Promise<OctopusPlan> {
  const { client, space, blueprint, serviceAccount, signal } = options;
  const all = (path: string) =>
    client.list<Named>(`/api/${space.Id}/${path}/all`, { signal });

  const projects = await all('projects');
  const isOwn = isCalled(options.project);
  const project = blueprint ?? findProject(projects, options);
  if (blueprint) {
    await refuseConflict(blueprint, { client, space, signal });
  }
  const sharing = await findSharing(
    { client, space },
    projects.filter(one => !isOwn(one)),
    options.belongings,
    signal,
  );
  if (blueprint && sharing.length && !projects.some(isOwn)) {
    throw new ConflictError(
      `${sharing.join(
        ' ',
      )} Nothing was changed. Choose another image or another name for the repository.`,
    );
  }
  return {
    client,
    space,
    project,
    missingChannels:
      'slug' in project
        ? await missingChannels(client, space.Id, project.id, signal)
        : [],
    environment:
      options.environment && (await findEnvironment(all, options, blueprint)),
    trust: serviceAccount
      ? await readTrust(client, serviceAccount, signal)
      : undefined,
    sharing,
  };
}

type List = (path: string) => Promise<Named[]>;

function findProject(
  projects: Named[],
  { project, space }: { project: string; space: { Name: string } },
) {
  const found = projects.find(isCalled(project));
  if (!found) {
    throw new NotFoundError(
      `The space '${space.Name}' has no project '${project}' that the builds could be released to. Name an existing one, or let this run create it.`,
    );
  }
  return { id: found.Id, name: found.Name, slug: found.Slug ?? found.Id };
}

async function findEnvironment(
  all: List,
  { environment, space }: { environment?: string; space: { Name: string } },
  blueprint?: Blueprint,
): Promise<string> {
  const here: { Name: string; Id?: string; Slug?: string }[] = [
    ...(await all('environments')),
    ...(blueprint?.environments ?? []).map(({ name }) => ({ Name: name })),
  ];
  const found = here.find(isCalled(environment!));
  if (!found) {
    const names = [...new Set(here.map(({ Name }) => Name))];
    throw new NotFoundError(
      `The space '${
        space.Name
      }' has no environment '${environment}'. It has: ${names.join(', ')}.`,
    );
  }
  return found.Name;
}

function isCalled(wanted: string) {
  const text = wanted.toLowerCase();
  return ({ Id, Name, Slug }: { Id?: string; Name: string; Slug?: string }) =>
    [Id, Name, Slug].some(name => name?.toLowerCase() === text);
}

async function refuseConflict(
  blueprint: Blueprint,
  engine: Pick<OctopusPlan, 'client' | 'space'> & { signal?: AbortSignal },
): Promise<void> {
  const { entries } = await planBlueprint(blueprint, engine);
  const conflict = entries.find(({ action }) => action === 'conflict');
  if (conflict) {
    throw new ConflictError(
      `The project cannot be created, because of the ${conflict.kind} '${conflict.name}' in the space '${engine.space.Name}': ${conflict.reason}. Nothing was changed. Choose another name, or use the project that is there as it is, and do not have one created.`,
    );
  }
}

/** The channels that the workflow of the content names. */
const channels = ['Mainline', 'Feature Branch'];

/** Those of the workflow's channels that a project lacks. */
async function missingChannels(
  client: OctopusClient,
  spaceId: string,
  projectId: string,
  signal?: AbortSignal,
): Promise<string[]> {
  const there = await client.list<{ Name: string }>(
    `/api/${spaceId}/projects/${projectId}/channels`,
    { signal },
  );
  const names = there.map(({ Name }) => Name.toLowerCase());
  return channels.filter(name => !names.includes(name.toLowerCase()));
}
