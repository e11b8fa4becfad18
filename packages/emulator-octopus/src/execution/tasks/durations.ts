import { SandboxContext } from '../../context';
import { TaskStep } from './serverTask';

/** Time that the server takes to pick a queued task up, before task speed. */
const PICK_UP = 600;
const CANCELLING = 1_500;

const BY_ACTION_TYPE: Record<string, number> = {
  'Octopus.AwsRunScript': 420_000,
  'Octopus.KubernetesDeployContainers': 38_000,
  'Octopus.KubernetesRunScript': 9_000,
  'Octopus.Script': 4_000,
};
const BY_NAME: Record<string, number> = {
  'Security Scan': 31_000,
  'Smoke Test': 14_000,
};
const OTHERWISE = 6_000;

function scaled(ctx: SandboxContext, milliseconds: number): number {
  return Math.round(milliseconds / ctx.settings.taskSpeed);
}

function spread(text: string): number {
  let hash = 0;
  for (const char of text) hash = (hash * 31 + char.charCodeAt(0)) % 1_000;
  return 0.75 + hash / 2_000;
}

/** How long a task waits before it starts. */
export function pickUpTime(ctx: SandboxContext): number {
  return scaled(ctx, PICK_UP);
}

/** How long a running task takes to stop. */
export function cancellingTime(ctx: SandboxContext): number {
  return scaled(ctx, CANCELLING);
}

/**
 * How long a step runs: by what it does, a little different from task to task
 * but always the same for the same task.
 */
export function stepDuration(
  ctx: SandboxContext,
  taskId: string,
  step: TaskStep,
): number {
  const usual =
    BY_NAME[step.name] ?? BY_ACTION_TYPE[step.actionType] ?? OTHERWISE;
  return scaled(ctx, usual * spread(`${taskId}/${step.name}`));
}
