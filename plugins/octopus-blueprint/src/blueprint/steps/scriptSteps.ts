import { loadScript, ScriptName } from '../../scripts/loadScript';
import { StepSpec } from '../model/Blueprint';
import { clusterRole } from '../model/objectNames';
import { step, workerTools } from './step';

/** The properties of a step that runs one of the module's scripts. */
function inlineBash(scriptName: ScriptName): Record<string, string> {
  return {
    'Octopus.Action.Script.ScriptSource': 'Inline',
    'Octopus.Action.Script.Syntax': 'Bash',
    'Octopus.Action.Script.ScriptBody': loadScript(scriptName),
  };
}

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

/** The last step of nearly every process; it runs even when a step before it failed. */
export function feedback(): StepSpec {
  return script('Feedback', 'feedback', { condition: 'Always' });
}

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

/** Runs a script with the credentials of the project's AWS account. */
export function awsScript(
  name: string,
  scriptName: ScriptName,
  environments: string[],
): StepSpec {
  return step({
    name,
    actionType: 'Octopus.AwsRunScript',
    environments,
    container: workerTools,
    properties: {
      'Octopus.Action.Aws.AssumeRole': 'False',
      'Octopus.Action.Aws.Region': '#{AWS.EKS.Region}',
      'Octopus.Action.AwsAccount.UseInstanceRole': 'False',
      'Octopus.Action.AwsAccount.Variable': 'AWS.Account',
      OctopusUseBundledTooling: 'False',
      ...inlineBash(scriptName),
    },
  });
}
