import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { RunbookResource } from '../resources/deployments';

/** The runbook of the blueprint that removes a namespace. */
export const removalRunbookName = 'Delete Feature Branch';

/** All runbooks of the space of exactly that name. */
export async function findRemovalRunbooks(
  ctx: FeatureBranchContext,
): Promise<RunbookResource[]> {
  const runbooks = await api(ctx).all<RunbookResource>('/runbooks/all');
  return runbooks.filter(({ Name }) => Name === removalRunbookName);
}
