import { RunbookSpec } from '../model/Blueprint';
import { mainlineEnvironments } from '../model/objectNames';
import { kubernetesScript } from '../steps/scriptSteps';
import { runbook } from './runbook';

export const scaleToOneRunbookName = '🌇 Scale Pods to One';
export const scaleToZeroRunbookName = '🌃 Scale Pods to Zero';

function scaling(
  name: string,
  title: string,
  description: string,
  replicas: string,
): RunbookSpec {
  return runbook({
    name,
    description,
    environments: mainlineEnvironments,
    step: kubernetesScript(title, 'scale-deployment', {
      properties: {
        'ScaleDeployment.Replicas': replicas,
        OctopusUseBundledTooling: 'False',
      },
    }),
  });
}

/** Starts a service with one pod. */
export function scaleToOne(): RunbookSpec {
  return scaling(
    scaleToOneRunbookName,
    'Scale Pods to One',
    'Starts the service with one pod.',
    '1',
  );
}

/** Stops a service; pods on Fargate cost only while they run. */
export function scaleToZero(): RunbookSpec {
  return scaling(
    scaleToZeroRunbookName,
    'Scale Pods to Zero',
    'Stops all pods of the service. On Fargate a pod that does not run costs nothing.',
    '0',
  );
}
