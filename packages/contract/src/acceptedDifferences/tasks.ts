import { moreFields } from './fields';
import { listOf, oneOf, record, text, whole } from './shapes';
import { DOCS, RECORDED } from './sources';
import { AcceptedDifference } from './types';

const counts = record(
  Object.fromEntries(
    [
      'Canceled',
      'Cancelling',
      'Executing',
      'Failed',
      'Queued',
      'Success',
      'TimedOut',
      'Interrupted',
    ].map(state => [state, whole]),
  ),
);
const TASKS = `${RECORDED}/Spaces-1/tasks/project_1_completed_high_limit_pg1.json`;

/** Tasks and their logs. */
export const taskDifferences: AcceptedDifference[] = [
  moreFields('TaskResource', TASKS, {
    ProjectId: text,
    UnmetPreconditions: text,
  }),
  moreFields('TaskResource', `${DOCS}/tasks.md`, {
    EstimatedRemainingQueueDurationSeconds: whole,
    HasPendingPreconditions: { type: 'boolean' },
    PendingInterruptionTypes: listOf(
      oneOf(
        'ManualIntervention',
        'GuidedFailure',
        'PullRequestCompletion',
        'ArgoCDApplicationSync',
        'KubernetesResourceVerification',
      ),
    ),
    PendingPreconditionTypes: listOf(text),
  }),
  moreFields('TaskResourceCollection', TASKS, {
    TotalCounts: counts,
    TotalCountsInOtherSpaces: counts,
  }),
  moreFields(
    'ActivityLogEntry',
    `${RECORDED}/Spaces-1/tasks/ServerTasks-1844/details/response.json`,
    { Number: whole },
  ),
];
