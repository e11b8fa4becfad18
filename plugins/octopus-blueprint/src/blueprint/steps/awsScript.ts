import { ScriptName } from '../../scripts/loadScript';
import { StepSpec } from '../types';
import { inlineBash } from './inlineBash';
import { step } from './step';
import { workerTools } from './workerTools';

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
