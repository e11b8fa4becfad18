import { SandboxContext } from '../../context';
import { projects } from '../../projects/projects';
import { startChildDeployment } from '../deployments/startChildDeployment';
import { collectArtifacts } from '../artifacts/collectArtifacts';
import { openInterruption } from '../interruptions/openInterruption';
import { simulatedStep } from '../steps/simulatedStep';
import { stepDuration } from './durations';
import { finishTask } from './finishTask';
import { ServerTask, TaskStep } from './serverTask';
import { takeStepFault } from './stepFaults';

function reasonToSkip(task: ServerTask, step: TaskStep): string | undefined {
  if (step.condition === 'Success' && task.isFailing) {
    return 'Skipped because a previous step failed.';
  }
  if (step.condition === 'Failure' && !task.isFailing) {
    return 'Skipped because no previous step failed.';
  }
  if (step.isLeftOut) {
    return 'Skipped because whoever started this task chose to leave it out.';
  }
  return step.hasNoTargets
    ? 'Skipping this step as no machines were found in the roles that it runs on.'
    : undefined;
}

function startStep(
  ctx: SandboxContext,
  task: ServerTask,
  step: TaskStep,
  at: number,
): void {
  Object.assign(step, {
    status: 'Running',
    startedAt: at,
    endedAt: null,
    failure: null,
    note: null,
    dueAt: null,
    childTaskId: null,
    interruptionId: null,
  });
  if (step.actionType === 'Octopus.Manual') {
    openInterruption(ctx, task, step, 'ManualIntervention', at);
  } else if (step.actionType === 'Octopus.DeployRelease') {
    startChildDeployment(ctx, task, step, at);
  } else {
    const project = ctx.store.of(projects).get(task.projectId);
    step.failure = takeStepFault(ctx, project?.Name ?? '', step.name) ?? null;
    step.dueAt = at + stepDuration(ctx, task, step);
  }
}

/** Goes to the next step that has to run; ends the task after the last. */
export function runNextStep(
  ctx: SandboxContext,
  task: ServerTask,
  at: number,
): void {
  task.cursor += 1;
  const step = task.steps[task.cursor];
  if (!step) {
    finishTask(ctx, task, task.isFailing ? 'Failed' : 'Success', at);
    return;
  }
  const note = reasonToSkip(task, step);
  if (note === undefined) {
    startStep(ctx, task, step, at);
    return;
  }
  Object.assign(step, { status: 'Skipped', startedAt: at, endedAt: at, note });
  runNextStep(ctx, task, at);
}

/** Runs the current step once more, after a person chose to. */
export function retryStep(
  ctx: SandboxContext,
  task: ServerTask,
  at: number,
): void {
  startStep(ctx, task, task.steps[task.cursor], at);
}

/** The output variables of a step, under the names that later steps see. */
function outputsOf(
  ctx: SandboxContext,
  task: ServerTask,
  step: TaskStep,
): Record<string, string> {
  const outputs = ctx.settings.steps.outputs?.(simulatedStep(task, step)) ?? {};
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [
      `Octopus.Action[${step.name}].Output.${name}`,
      value,
    ]),
  );
}

/** Ends the current step and goes on to the next. */
export function endStep(
  ctx: SandboxContext,
  task: ServerTask,
  status: 'Success' | 'SuccessWithWarning' | 'Failed',
  at: number,
): void {
  const step = task.steps[task.cursor];
  Object.assign(step, { status, endedAt: at, dueAt: null });
  if (status === 'Failed') task.isFailing = true;
  if (status === 'Success') {
    Object.assign(task.variables, outputsOf(ctx, task, step));
    collectArtifacts(ctx, task, step, at);
  } else {
    task.hasWarnings = true;
  }
  runNextStep(ctx, task, at);
}

/** The current step has come to its own end: success, failure, or guidance. */
export function stepIsDue(
  ctx: SandboxContext,
  task: ServerTask,
  at: number,
): void {
  const step = task.steps[task.cursor];
  step.dueAt = null;
  if (step.failure === null) {
    endStep(ctx, task, 'Success', at);
  } else if (task.useGuidedFailure) {
    openInterruption(ctx, task, step, 'GuidedFailure', at);
  } else {
    endStep(ctx, task, 'Failed', at);
  }
}
