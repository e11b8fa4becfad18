import { SandboxContext } from '../../../context';
import { isCompleted, ServerTask } from '../serverTask';
import { activityLog } from './activityLog';
import { renderTask } from './renderTask';
import { durationText } from './texts';

const USUAL_STEP = 10_000;

function progressOf(task: ServerTask, now: number) {
  if (task.state === 'Success') {
    return { ProgressPercentage: 100, EstimatedTimeRemaining: null };
  }
  if (isCompleted(task) || task.startedAt === null) {
    return { ProgressPercentage: 0, EstimatedTimeRemaining: null };
  }
  const waiting = task.steps.slice(task.cursor + 1).length;
  const due = task.steps[task.cursor]?.dueAt ?? now;
  const left = Math.max(0, due - now) + waiting * USUAL_STEP;
  const done = now - task.startedAt;
  return {
    ProgressPercentage: Math.floor((done / Math.max(1, done + left)) * 100),
    EstimatedTimeRemaining: durationText(left),
  };
}

/**
 * A task with its log. Source: DataDog/integrations-core recorded task
 * details; the progress of a running task is estimated as the server does,
 * from what is left, and its exact numbers are ours.
 */
export function renderDetails(
  ctx: SandboxContext,
  task: ServerTask,
  view: { verbose: boolean; tail?: number },
) {
  const now = ctx.now().getTime();
  const self = `/api/tasks/${task.Id}`;
  const log = activityLog(task, { ...view, now });
  return {
    Task: renderTask(ctx, task),
    ActivityLogs: [log],
    PhysicalLogSize: JSON.stringify(log).length,
    Progress: progressOf(task, now),
    Links: {
      Self: `${self}/details`,
      Task: self,
      Web: `/app#/${task.SpaceId}/tasks/${task.Id}`,
      Raw: `${self}/raw`,
    },
  };
}
