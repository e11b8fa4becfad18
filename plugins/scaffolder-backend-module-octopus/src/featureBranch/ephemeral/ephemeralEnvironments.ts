import { ConflictError } from '@backstage/errors';
import { assertServerVersion } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { createOrFind } from '../createOrFind';
import { EnvironmentV2Resource } from '../resources/ephemeral';
import { EnvironmentResource, ProjectResource } from '../resources/projects';

/** The first server that has them (octopus-api.md §9). */
const SINCE = '2025.4';

/** @throws NotImplementedError when the server is too old for ephemeral environments */
export async function assertEphemeral({
  client,
  signal,
}: FeatureBranchContext): Promise<void> {
  const server = await client.serverInformation({ signal });
  assertServerVersion(server, SINCE, 'an ephemeral environment');
}

/** The ephemeral environment of a name, if there is one. */
export async function findEphemeral(
  ctx: FeatureBranchContext,
  name: string,
): Promise<EnvironmentV2Resource | undefined> {
  const found = await api(ctx).list<EnvironmentV2Resource>('/environments/v2', {
    type: 'Ephemeral',
    name,
  });
  return found.find(({ Name }) => Name.toLowerCase() === name.toLowerCase());
}

/**
 * The ephemeral environment of a name, made for the project where there is
 * none. One that another project made under the same parent becomes this one's
 * too with the first deployment.
 *
 * @throws ConflictError when one of that name has another parent
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
    if (environment.ParentEnvironmentId !== parentEnvironmentId) {
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
  ctx.logger.info(`Making the ephemeral environment '${name}'`);
  const made = await createOrFind<{ Id: string }>(
    () =>
      api(ctx).post<{ Id: string }>(
        `/projects/${project.Id}/environments/ephemeral`,
        { EnvironmentName: name, ProjectId: project.Id, SpaceId: ctx.space.Id },
        find,
      ),
    async () => {
      const found = await find();
      return found && check(found);
    },
  );
  const { Id } = made.created ?? made.existing;
  return { Id, Name: name };
}
