import {
  Checkpoint,
  FeatureBranchContext,
} from '../context/FeatureBranchContext';
import { BranchTenant } from '../context/tenant';
import { EnvironmentResource } from '../resources/projects';
import { isRequestedAfter } from '../tasks/taskState';
import { assertAvailable, BranchNames } from './assertAvailable';
import { chooseNamespace, formerNamespace } from './chooseNamespace';
import {
  isRecordedFor,
  NamespaceHistory,
  readNamespaceHistory,
} from './readNamespaceHistory';
import { findRemovalRunbooks } from './removalRunbooks';
import { readReservedNamespaces } from './reservedNamespaces';

/** A namespace that a branch can be deployed to. */
export interface OpenNamespace {
  name: string;
  /** Reads its current history. */
  read(ctx: FeatureBranchContext): Promise<NamespaceHistory>;
  /**
   * Checks, after a deployment into it was started, that no other branch was
   * deployed to it a moment before.
   *
   * @throws ConflictError when one was
   */
  assertFirst(
    ctx: FeatureBranchContext,
    deployment: { created: string; taskId: string },
  ): Promise<void>;
}

/**
 * Chooses the namespace of a branch, and makes sure that no other branch uses
 * it. A branch that runs in the namespace that it had with a shorter slug stays
 * there.
 *
 * @param options - `requested`: derived from the branch when left out,
 * `refuseOwn`: the namespace must not hold this branch either
 * @throws InputError when the requested one cannot be used, ConflictError when
 * it is in use
 */
export async function openNamespace(
  ctx: FeatureBranchContext,
  options: {
    requested?: string;
    wanted: BranchNames;
    tenant?: BranchTenant;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    refuseOwn: boolean;
    checkpoint: Checkpoint;
  },
): Promise<OpenNamespace> {
  const { requested, wanted, tenant, target, environments } = options;
  const { refuseOwn, checkpoint } = options;
  const runbooks = await findRemovalRunbooks(ctx);
  const readHistory = (within: FeatureBranchContext, namespace: string) =>
    readNamespaceHistory(within, {
      namespace,
      environmentId: target.Id,
      runbooks,
    });
  const name = await checkpoint('namespace', async () => {
    const reserved = await readReservedNamespaces(ctx, environments);
    const { branch, isNamed } = wanted;
    const derived = chooseNamespace({ requested, branch, isNamed, reserved });
    let history = await readHistory(ctx, derived);
    const former = requested ? undefined : formerNamespace(branch);
    if (former && !history.deployments.length) {
      const earlier = await readHistory(ctx, former);
      if (isRecordedFor(earlier, branch)) {
        ctx.logger.info(
          `The branch '${branch}' runs in the namespace '${former}' already, so it stays there; a new one would be called '${derived}'`,
        );
        history = earlier;
      }
    }
    assertAvailable(history, wanted, { refuseOwn, tenant });
    return history.namespace;
  });
  assertAvailable(await readHistory(ctx, name), wanted, {
    refuseOwn: false,
    tenant,
  });
  return {
    name,
    read: within => readHistory(within, name),
    assertFirst: async (within, deployment) => {
      const history = await readHistory(within, name);
      // Who asked first has the namespace, even if that waits for its time.
      const before = history.deployments.filter(each =>
        isRequestedAfter(deployment, each),
      );
      assertAvailable({ ...history, deployments: before }, wanted, {
        refuseOwn: false,
        tenant,
      });
    },
  };
}
