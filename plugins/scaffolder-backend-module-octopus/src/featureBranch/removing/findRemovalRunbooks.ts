import { REMOVAL_RUNBOOK } from '@octopus-backstage/plugin-octopus-node';
import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { RunbookResource } from '../resources/deployments';

/** All runbooks of the space of exactly that name. */
export async function findRemovalRunbooks(
  ctx: FeatureBranchContext,
): Promise<RunbookResource[]> {
  const runbooks = await api(ctx).all<RunbookResource>('/runbooks/all');
  return runbooks.filter(({ Name }) => Name === REMOVAL_RUNBOOK);
}
