import { TaskStep } from '../tasks/serverTask';
import { PlannedAction } from './planSteps';

/** Where an action without targets runs, as recorded logs call it. */
const SERVER = 'Octopus Server';

/** The steps of a task, before it starts. */
export function toTaskSteps(
  planned: PlannedAction[],
  options: {
    packagesOf(action: PlannedAction['action']): TaskStep['packages'];
    /** Ids of actions. */
    leftOut: string[];
  },
): TaskStep[] {
  return planned.map(({ number, step, action, roles, machines }) => ({
    number,
    name: action.Name,
    slug: action.Slug,
    actionType: action.ActionType,
    condition: step.Condition,
    location: machines.map(machine => machine.Name).join(', ') || SERVER,
    hasNoTargets: roles.length > 0 && machines.length === 0,
    isLeftOut: options.leftOut.includes(action.Id),
    properties: action.Properties,
    packages: options.packagesOf(action),
    status: 'Pending',
    startedAt: null,
    endedAt: null,
    dueAt: null,
    failure: null,
    note: null,
    childTaskId: null,
    interruptionId: null,
  }));
}
