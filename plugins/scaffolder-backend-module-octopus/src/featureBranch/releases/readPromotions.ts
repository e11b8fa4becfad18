import { FeatureBranchContext } from '../context/FeatureBranchContext';
import { spaceApi } from '../context/spaceApi';
import { ReleaseResource } from '../resources/releases';
import { DeploymentTemplateResource } from '../resources/tenants';

/**
 * Reads where a release may go for a tenant: each tenant has a progress of its
 * own, which the progression of a project does not tell (octopus-api.md §6.16).
 *
 * @returns ids of environments
 */
export async function readPromotions(
  ctx: FeatureBranchContext,
  { Id }: Pick<ReleaseResource, 'Id'>,
  tenantId: string,
): Promise<string[]> {
  const { TenantPromotions } = await spaceApi(
    ctx,
  ).get<DeploymentTemplateResource>(`/releases/${Id}/deployments/template`);
  const own = TenantPromotions.find(tenant => tenant.Id === tenantId);
  return (own?.PromoteTo ?? []).map(environment => environment.Id);
}
