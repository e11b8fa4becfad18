import { ServerTask, TaskStep } from '../tasks/serverTask';
import { substitute } from '../variables/substitute';
import { SimulatedStep } from './StepSimulator';

/** A step of a task, as simulators see it. */
export function simulatedStep(
  { variables }: Pick<ServerTask, 'variables'>,
  { name, actionType }: Pick<TaskStep, 'name' | 'actionType'>,
): SimulatedStep {
  return {
    name,
    actionType,
    variables,
    substitute: text => substitute(text, new Map(Object.entries(variables))),
  };
}
