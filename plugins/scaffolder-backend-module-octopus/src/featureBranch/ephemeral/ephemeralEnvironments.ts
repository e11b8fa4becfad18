import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  assertServerVersion,
  createOrFind,
  isSameId,
} from '@octopus-backstage/plugin-octopus-node';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import {
  EnvironmentResource,
  EnvironmentV2Resource,
  ProjectResource,
} from '../resources/projects';

/** The first version of Octopus with ephemeral environments (octopus-api.md §9). */
const SINCE = '2025.4';

/** @throws NotImplementedError when the server is too old for ephemeral environments */
export async function assertSupportsEphemeral({
  client,
  signal,
}: FeatureBranchContext): Promise<void> {
  const server = await client.serverInformation({ signal });
  assertServerVersion(server, SINCE, 'an ephemeral environment');
}

/** Finds the ephemeral environment with a name, whatever the case. */
export async function findEphemeral(
  ctx: FeatureBranchContext,
  name: string,
): Promise<EnvironmentV2Resource | undefined> {
  const found = await spaceApi(ctx).list<EnvironmentV2Resource>(
    '/environments/v2',
    {
      type: 'Ephemeral',
      name,
    },
  );
  return found.find(({ Name }) => Name.toLowerCase() === name.toLowerCase());
}

/**
 * Reads the name of a parent environment, which is what people give permissions
 * on: those of the ephemeral environments below it come and go.
 *
 * @throws NotFoundError when there is none with that id
 */
export async function readParentName(
  ctx: FeatureBranchContext,
  id: string | null | undefined,
): Promise<string> {
  const found = await spaceApi(ctx).list<EnvironmentV2Resource>(
    '/environments/v2',
    { type: 'Parent' },
  );
  const parent = found.find(({ Id }) => isSameId(Id, id));
  if (!parent) {
    throw new NotFoundError(
      `There is no parent environment '${id}' that the portal can see`,
    );
  }
  return parent.Name;
}

/**
 * Finds the ephemeral environment with a name, or creates it for the project.
 * One that another project created under the same parent is shared: the first
 * deployment of this project connects it.
 *
 * @throws ConflictError when the one with that name has another parent
 */
export async function ensureEphemeral(
  ctx: FeatureBranchContext,
  options: {
    name: string;
    project: ProjectResource;
    parentEnvironmentId: string;
  },
): Promise<EnvironmentResource> {
  const { name, project, parentEnvironmentId } = options;
  const check = (environment: EnvironmentV2Resource) => {
    if (!isSameId(environment.ParentEnvironmentId, parentEnvironmentId)) {
      throw new ConflictError(
        `There is an ephemeral environment '${name}' already, under another parent environment: choose another name as namespace`,
      );
    }
    return environment;
  };
  const find = () => findEphemeral(ctx, name);
  const existing = await find();
  if (existing) {
    return check(existing);
  }
  ctx.logger.info(`Creating the ephemeral environment '${name}'`);
  const result = await createOrFind<{ Id: string }>(
    () =>
      spaceApi(ctx).post<{ Id: string }>(
        `/projects/${project.Id}/environments/ephemeral`,
        { EnvironmentName: name, ProjectId: project.Id, SpaceId: ctx.space.Id },
        find,
      ),
    async () => {
      const found = await find();
      return found && check(found);
    },
  );
  const { Id } = result.created ?? result.existing;
  return { Id, Name: name };
}
