import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { EnvironmentResource, TargetResource } from '../resources/projects';
import { StaticNamespaces } from './namespaceRefusal';

/** Reads what namespaces of feature branches must keep away from. */
export async function readStaticNamespaces(
  ctx: FeatureBranchContext,
  environments: EnvironmentResource[],
): Promise<StaticNamespaces> {
  const targets = await api(ctx).all<TargetResource>('/machines/all');
  return {
    environments: environments.map(({ Name }) => Name),
    targets: targets.flatMap(({ Name, Endpoint }) =>
      Endpoint.Namespace ? [{ name: Name, namespace: Endpoint.Namespace }] : [],
    ),
  };
}
