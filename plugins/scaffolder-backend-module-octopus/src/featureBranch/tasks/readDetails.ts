import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { TaskDetailsResource } from '../resources/tasks';

/** Lines that are read of each node of the log. */
const TAIL = 20;

/** A task with the tree of its log. Route and parameters: octopus-api.md §3. */
export function readDetails(
  ctx: FeatureBranchContext,
  taskId: string,
): Promise<TaskDetailsResource> {
  return api(ctx).get(`/tasks/${taskId}/details`, {
    verbose: false,
    tail: TAIL,
  });
}
