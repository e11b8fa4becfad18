import {
  OctopusActivity,
  OctopusActivityStatus,
  OctopusLogLine,
  OctopusTaskDetails,
} from '@octopus-backstage/plugin-octopus-common';
import { interruption } from '../src/__testUtils__/interruption';
import { taskDetails } from '../src/__testUtils__/taskDetails';

/** Milliseconds that a task of the demo takes. */
const LENGTH = 30_000;

/** The number of the task that has failed. */
export const FAILED = 40;

interface DemoTask {
  id: string;
  description: string;
  started: number;
  canceled?: number;
  isAnswered?: boolean;
}

/** Simulated tasks that progress from start to end as time passes. */
export class DemoTasks {
  readonly #tasks = new Map<string, DemoTask>();

  start(description: string): DemoTask {
    const id = `ServerTasks-${100 + this.#tasks.size}`;
    const task = { id, description, started: Date.now() };
    this.#tasks.set(id, task);
    return task;
  }

  cancel(id: string) {
    const task = this.#tasks.get(id);
    if (task) {
      task.canceled = Date.now();
    }
  }

  answer(id: string) {
    const task = this.#tasks.get(id);
    if (task) {
      task.isAnswered = true;
    }
  }

  details(id: string): OctopusTaskDetails {
    const task = this.#tasks.get(id);
    if (!task) {
      return finishedTask(id);
    }
    const elapsed = (task.canceled ?? Date.now()) - task.started;
    const progress = Math.min(100, Math.floor((elapsed / LENGTH) * 100));
    const isCompleted = progress === 100 || task.canceled !== undefined;
    return taskDetails({
      id,
      description: task.description,
      state: stateOf(task, elapsed, isCompleted),
      isCompleted,
      startedAt:
        elapsed > 2_000
          ? new Date(task.started + 2_000).toISOString()
          : undefined,
      completedAt: isCompleted
        ? new Date(task.started + Math.min(elapsed, LENGTH)).toISOString()
        : undefined,
      duration: isCompleted
        ? `${Math.floor(elapsed / 1_000)} seconds`
        : undefined,
      progressPercentage: progress,
      ...(!task.isAnswered &&
        progress > 30 &&
        progress < 60 && {
          hasPendingInterruptions: true,
          interruptions: [interruption()],
        }),
      steps: [
        step(id, 1, 'Deploy the frontend', progress, 0, 60),
        step(id, 2, 'Smoke test', progress, 60, 100),
      ],
      log: logUntil(task.started, elapsed),
    });
  }
}

function stateOf(task: DemoTask, elapsed: number, isCompleted: boolean) {
  if (task.canceled !== undefined) {
    return 'Canceled';
  }
  if (isCompleted) {
    return 'Success';
  }
  return elapsed < 2_000 ? 'Queued' : 'Executing';
}

function step(
  id: string,
  number: number,
  name: string,
  progress: number,
  from: number,
  to: number,
): OctopusActivity {
  const statusAt = (start: number, end: number): OctopusActivityStatus => {
    if (progress <= start) {
      return 'Pending';
    }
    return progress >= end ? 'Success' : 'Running';
  };
  return {
    id: `${id}/${number}`,
    name,
    status: statusAt(from, to),
    children: [
      {
        id: `${id}/${number}/1`,
        name: 'Worker on behalf of EKS Production',
        status: statusAt(from, to),
        children: [],
      },
    ],
  };
}

function logUntil(started: number, elapsed: number): OctopusLogLine[] {
  return Array.from({ length: Math.floor(elapsed / 300) }, (_, index) => ({
    occurredAt: new Date(started + index * 300).toISOString(),
    category: index % 17 === 16 ? 'Warning' : 'Info',
    text:
      index % 17 === 16
        ? 'Waiting for the rollout: 1 of 2 updated replicas are available'
        : `deployment.apps/octopub-frontend configured (${index}) <b>not bold</b>`,
  }));
}

function finishedTask(id: string): OctopusTaskDetails {
  const { steps, log } = taskDetails();
  if (id === `ServerTasks-${FAILED}`) {
    return taskDetails({
      id,
      description: 'Deploy EKS Octopub Frontend release 0.4.0 to Test',
      state: 'Failed',
      isCompleted: true,
      progressPercentage: 100,
      completedAt: new Date().toISOString(),
      steps: steps.map((each, index) => ({
        ...(index === 0 ? done(each) : each),
        status: index === 0 ? 'Failed' : 'Skipped',
      })),
      errorMessage: 'The deployment failed because one step failed.',
      firstError: {
        step: 'Step 2: Deploy the frontend',
        text: 'ImagePullBackOff: octopub-frontend:0.4.0 is not in the registry',
      },
    });
  }
  return taskDetails({
    id,
    state: 'Success',
    isCompleted: true,
    progressPercentage: 100,
    completedAt: new Date().toISOString(),
    duration: '1 minute',
    steps: steps.map(done),
    log,
  });
}

function done(activity: OctopusActivity): OctopusActivity {
  return {
    ...activity,
    status: 'Success',
    children: activity.children.map(done),
  };
}
