import { ScriptName } from '../../scripts/loadScript';
import { clusterRole } from '../names';
import { StepSpec } from '../types';
import { inlineBash } from './inlineBash';
import { step } from './step';
import { workerTools } from './workerTools';

/** Runs a script with kubectl set up for each target of the cluster. */
export function kubernetesScript(
  name: string,
  scriptName: ScriptName,
  options: Partial<Pick<StepSpec, 'environments' | 'properties'>> = {},
): StepSpec {
  return step({
    name,
    actionType: 'Octopus.KubernetesRunScript',
    targetRoles: [clusterRole],
    environments: options.environments ?? [],
    container: workerTools,
    properties: { ...options.properties, ...inlineBash(scriptName) },
  });
}
