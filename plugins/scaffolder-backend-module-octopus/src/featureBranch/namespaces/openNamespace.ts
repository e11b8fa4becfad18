import { FeatureBranchContext } from '../FeatureBranchContext';
import { Remember } from '../Remember';
import { EnvironmentResource } from '../resources/projects';
import { chooseNamespace } from './chooseNamespace';
import { findRemovalRunbooks } from './findRemovalRunbooks';
import { NamespaceUse } from './NamespaceUse';
import { readNamespaceUse } from './readNamespaceUse';
import { readStaticNamespaces } from './readStaticNamespaces';
import { refuseOthers } from './refuseOthers';

/** A namespace that a branch may be deployed to. */
export interface OpenNamespace {
  name: string;
  /** Reads anew what happened in it. */
  read(ctx: FeatureBranchContext): Promise<NamespaceUse>;
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
  const open = (namespace: string): OpenNamespace => ({
    name: namespace,
    read: async within => {
      const use = await readNamespaceUse(within, {
        namespace,
        environmentId: target.Id,
        runbooks,
      });
      refuseOthers(use, branch, { refuseOwn: false });
      return use;
    },
  });
  const name = await remember('namespace', async () => {
    const taken = await readStaticNamespaces(ctx, environments);
    const chosen = chooseNamespace({ asked, branch, taken });
    const use = await open(chosen).read(ctx);
    refuseOthers(use, branch, { refuseOwn });
    return chosen;
  });
  return open(name);
}
