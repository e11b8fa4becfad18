import { api } from '../api';
import { FeatureBranchContext } from '../FeatureBranchContext';
import { ActivityResource, TaskDetailsResource } from '../resources/tasks';

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

/** The steps: below the root of its log, which is the task itself. */
export function stepsOf({ ActivityLogs }: TaskDetailsResource) {
  return ActivityLogs.flatMap(({ Children }) => Children ?? []);
}

/** All lines of a node, and of what is below it. */
export function linesOf({ Children, LogElements }: ActivityResource): string[] {
  return [
    ...(Children ?? []).flatMap(linesOf),
    ...(LogElements ?? []).map(({ MessageText }) => plain(MessageText)),
  ];
}

/** Without the colours of a terminal. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
