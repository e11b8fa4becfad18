import { Context } from 'hono';
import { SandboxEnv } from '../../app/env';
import { SandboxContext } from '../../context';
import { listQuery, textQuery } from '../../http/query';
import { isWaitingForPerson } from './pendingInterruptions';
import { isCompleted, ServerTask } from './serverTask';

function isFlag(wanted: string | undefined, value: boolean): boolean {
  return !wanted || (wanted.toLowerCase() === 'true') === value;
}

function isBetween(
  c: Context<SandboxEnv>,
  name: string,
  time: number | null,
): boolean {
  const from = textQuery(c, `from${name}Date`);
  const to = textQuery(c, `to${name}Date`);
  if (!from && !to) return true;
  return (
    time !== null &&
    (!from || time >= Date.parse(from)) &&
    (!to || time <= Date.parse(to))
  );
}

/**
 * Whether a task is one that the request asks for. Parameters and their
 * meaning: OctopusDeploy/docs:src/pages/docs/api/_generated/tasks.md.
 */
export function matchesTaskFilter(
  ctx: SandboxContext,
  c: Context<SandboxEnv>,
  task: ServerTask,
): boolean {
  const is = (name: string, value: string | null) => {
    const wanted = textQuery(c, name);
    return !wanted || wanted === value;
  };
  const among = (name: string, value: string) =>
    listQuery(c, name)?.includes(value) ?? true;
  const contains = (name: string, value: string) =>
    value.toLowerCase().includes((textQuery(c, name) ?? '').toLowerCase());
  const isRunning = task.state === 'Executing' || task.state === 'Cancelling';
  return (
    among('ids', task.Id) &&
    among('states', task.state) &&
    among('name', task.type) &&
    among('spaces', task.SpaceId) &&
    is('project', task.projectId) &&
    is('environment', task.environmentId) &&
    is('runbook', task.runbookId) &&
    is('tenant', task.tenantId) &&
    contains('partialName', task.type) &&
    contains('description', task.description) &&
    isFlag(textQuery(c, 'active'), !isCompleted(task)) &&
    isFlag(textQuery(c, 'running'), isRunning) &&
    isFlag(textQuery(c, 'hasWarningsOrErrors'), task.hasWarnings) &&
    isFlag(
      textQuery(c, 'hasPendingInterruptions'),
      isWaitingForPerson(ctx, task),
    ) &&
    isBetween(c, 'Queue', task.queuedAt) &&
    isBetween(c, 'Start', task.startedAt) &&
    isBetween(c, 'Completed', task.completedAt)
  );
}
