import { ScriptName } from '../../scripts/loadScript';
import { StepSpec } from '../types';
import { inlineBash } from './inlineBash';
import { step } from './step';

type ScriptOptions = Partial<Omit<StepSpec, 'name' | 'actionType'>>;

/** Runs a script on a worker. */
export function script(
  name: string,
  scriptName: ScriptName,
  options: ScriptOptions = {},
): StepSpec {
  return step({
    ...options,
    name,
    actionType: 'Octopus.Script',
    properties: { ...options.properties, ...inlineBash(scriptName) },
  });
}
