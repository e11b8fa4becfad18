import { FeatureBranchContext } from '../FeatureBranchContext';
import { Remember } from '../Remember';
import { EnvironmentResource } from '../resources/projects';
import { chooseNamespace } from './chooseNamespace';
import { findRemovalRunbooks } from '../removing/findRemovalRunbooks';
import { NamespaceUse, newestFirst } from './NamespaceUse';
import { readNamespaceUse } from './readNamespaceUse';
import { readStaticNamespaces } from './readStaticNamespaces';
import { refuseOthers } from './refuseOthers';

/** A namespace that a branch may be deployed to. */
export interface OpenNamespace {
  name: string;
  /** Reads anew what happened in it. */
  read(ctx: FeatureBranchContext): Promise<NamespaceUse>;
  /**
   * Looks again once a deployment into it has been started, for another branch
   * may have come in between.
   *
   * @throws ConflictError when one was there before the deployment
   */
  checkFirst(
    ctx: FeatureBranchContext,
    deployment: { created: string; taskId: string },
  ): Promise<void>;
}

/**
 * Chooses the namespace of a branch, and makes sure that no other branch is in
 * it.
 *
 * @throws InputError when the one that was asked for cannot be used,
 * ConflictError when it is taken
 */
export async function openNamespace(
  ctx: FeatureBranchContext,
  options: {
    asked?: string;
    branch: string;
    target: EnvironmentResource;
    environments: EnvironmentResource[];
    refuseOwn: boolean;
    remember: Remember;
  },
): Promise<OpenNamespace> {
  const { asked, branch, target, environments, refuseOwn, remember } = options;
  const runbooks = await findRemovalRunbooks(ctx);
  const readUse = (within: FeatureBranchContext, namespace: string) =>
    readNamespaceUse(within, {
      namespace,
      environmentId: target.Id,
      runbooks,
    });
  const name = await remember('namespace', async () => {
    const taken = await readStaticNamespaces(ctx, environments);
    const chosen = chooseNamespace({ asked, branch, taken });
    refuseOthers(await readUse(ctx, chosen), branch, { refuseOwn });
    return chosen;
  });
  refuseOthers(await readUse(ctx, name), branch, { refuseOwn: false });
  return {
    name,
    read: within => readUse(within, name),
    checkFirst: async (within, deployment) => {
      const use = await readUse(within, name);
      const before = use.deployments.filter(
        each => newestFirst(each, deployment) > 0,
      );
      refuseOthers({ ...use, deployments: before }, branch, {
        refuseOwn: false,
      });
    },
  };
}
