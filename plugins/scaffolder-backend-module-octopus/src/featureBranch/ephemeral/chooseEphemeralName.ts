import { InputError } from '@backstage/errors';
import { branchSlug } from '@octopus-backstage/plugin-octopus-node';
import { formerSlug } from '../branches/formerSlug';
import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import {
  isRecordedFor,
  readNamespaceHistory,
} from '../namespaces/readNamespaceHistory';
import {
  readReservedNamespaces,
  validateNamespace,
} from '../namespaces/reservedNamespaces';
import { EnvironmentResource } from '../resources/projects';
import { findEphemeral } from './ephemeralEnvironments';

/** The longest name that Octopus gives an ephemeral environment (octopus-api.md §9). */
const MAX_LENGTH = 50;

/**
 * The name of a branch's ephemeral environment, which is also its namespace: the
 * requested one, or one derived from the branch. A branch that runs in the
 * environment that it had with a shorter slug stays there.
 *
 * @throws InputError when it is too long, or cannot be a namespace
 */
export async function chooseEphemeralName(
  ctx: FeatureBranchContext,
  requested: string | undefined,
  branch: string,
): Promise<string> {
  const name =
    requested ??
    (await findFormerName(ctx, branch)) ??
    branchSlug(branch, MAX_LENGTH);
  if (name.length > MAX_LENGTH) {
    throw new InputError(
      `'${name}' is too long for the name of an ephemeral environment, which has at most ${MAX_LENGTH} characters`,
    );
  }
  const environments = await spaceApi(ctx).all<EnvironmentResource>(
    '/environments/all',
  );
  const refusal = validateNamespace(
    name,
    await readReservedNamespaces(ctx, environments),
  );
  if (refusal) {
    throw new InputError(refusal);
  }
  return name;
}

async function findFormerName(
  ctx: FeatureBranchContext,
  branch: string,
): Promise<string | undefined> {
  const former = formerSlug(branch, MAX_LENGTH);
  const present = branchSlug(branch, MAX_LENGTH);
  if (former === present || (await findEphemeral(ctx, present))) {
    return undefined;
  }
  const environment = await findEphemeral(ctx, former);
  const history =
    environment &&
    (await readNamespaceHistory(ctx, {
      namespace: former,
      environmentId: environment.Id,
    }));
  return history && isRecordedFor(history, branch) ? former : undefined;
}
