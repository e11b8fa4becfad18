import { activityId } from '../activityId';
import { STEPS_FAILED } from '../finishTask';
import { LogLine } from '../logs/logLine';
import { stepLog } from '../logs/stepLog';
import { ActivityStatus, ServerTask, TaskStep } from '../serverTask';
import { isoTime, optionalTime } from './texts';

/** A line of a task's log. */
export interface LogElement {
  OccurredAt: string;
  Category: string;
  MessageText: string;
  Number: number;
}

/** A node of a task's log. */
export interface Activity {
  Id: string;
  Name: string;
  Started: string | null;
  Ended: string | null;
  Status: ActivityStatus;
  ShowAtSummaryLevel: boolean;
  ProgressPercentage: number;
  ProgressMessage: string;
  Children: Activity[];
  LogElements: LogElement[];
}

/** Which lines of the log to show. */
export interface LogView {
  now: number;
  verbose: boolean;
  /** At most so many lines for each node, the last ones. */
  tail?: number;
}

class LogReader {
  private number = 0;

  constructor(private readonly view: LogView) {}

  elements(lines: LogLine[], from: number, to: number): LogElement[] {
    const elements = lines
      .map(line => ({ ...line, at: from + line.after * (to - from) }))
      .sort((a, b) => a.at - b.at)
      .map(line => ({ ...line, number: (this.number += 1) }))
      .filter(line => line.at <= this.view.now)
      .filter(line => this.view.verbose || line.category !== 'Verbose')
      .map(line => ({
        OccurredAt: isoTime(line.at),
        Category: line.category,
        MessageText: line.text,
        Number: line.number,
      }));
    return this.view.tail === undefined
      ? elements
      : elements.slice(-this.view.tail);
  }
}

function activity(
  fields: Partial<Activity> & Pick<Activity, 'Id' | 'Name' | 'Status'>,
): Activity {
  return {
    Started: null,
    Ended: null,
    ShowAtSummaryLevel: true,
    ProgressPercentage: 0,
    ProgressMessage: '',
    Children: [],
    LogElements: [],
    ...fields,
  };
}

function stepActivity(
  task: ServerTask,
  step: TaskStep,
  reader: LogReader,
  now: number,
): Activity {
  const from = step.startedAt ?? now;
  const to = step.endedAt ?? step.dueAt ?? Math.max(now, from);
  const times = {
    Started: optionalTime(step.startedAt),
    Ended: optionalTime(step.endedAt),
    Status: step.status,
  };
  const lines = step.startedAt === null ? [] : stepLog(task, step);
  const where = activity({
    ...times,
    Id: activityId(task, step, step.location),
    Name: step.location,
    LogElements: reader.elements(lines, from, to),
  });
  const failed: LogLine[] =
    step.status === 'Failed'
      ? [
          {
            after: 1,
            category: 'Fatal',
            text: `The step failed: Activity ${step.name} on ${step.location} failed with error '${step.failure}'.`,
          },
        ]
      : [];
  return activity({
    ...times,
    Id: activityId(task, step),
    Name: `Step ${step.number}: ${step.name}`,
    Children: step.status === 'Pending' ? [] : [where],
    LogElements: reader.elements(failed, from, to),
  });
}

function rootStatus(task: ServerTask): ActivityStatus {
  if (task.state === 'Queued') return 'Pending';
  if (task.state === 'TimedOut') return 'Canceled';
  if (task.state === 'Executing' || task.state === 'Cancelling') {
    return 'Running';
  }
  return task.state === 'Success' && task.hasWarnings
    ? 'SuccessWithWarning'
    : task.state;
}

/**
 * The tree of a task's log: the task, its steps, where each ran. Source:
 * DataDog/integrations-core recorded task details.
 */
export function activityLog(task: ServerTask, view: LogView): Activity {
  const reader = new LogReader(view);
  const children = task.steps.map(step =>
    stepActivity(task, step, reader, view.now),
  );
  const end = task.completedAt ?? view.now;
  const failed: LogLine[] =
    task.state === 'Failed'
      ? [{ after: 1, category: 'Fatal', text: STEPS_FAILED[task.type] }]
      : [];
  return activity({
    Id: activityId(task),
    Name: task.description,
    Started: optionalTime(task.startedAt),
    Ended: optionalTime(task.completedAt),
    Status: rootStatus(task),
    Children: children,
    LogElements: reader.elements(failed, end, end),
  });
}
