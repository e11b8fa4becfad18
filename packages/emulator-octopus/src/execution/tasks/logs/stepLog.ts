import { simulatedStep } from '../../steps/simulatedStep';
import { SimulatedStep, StepSimulator } from '../../steps/StepSimulator';
import { ServerTask, TaskStep } from '../serverTask';
import { LogLine, spreadLines } from './logLine';

const CONTAINERS = 'Octopus.Action.KubernetesContainers';

function failureLines(step: TaskStep): LogLine[] {
  if (step.failure === null) return [];
  return [
    { after: 0.98, category: 'Error', text: step.failure },
    {
      after: 1,
      category: 'Fatal',
      text: `The action ${step.name} on ${step.location} failed`,
    },
  ];
}

/** A property of a step that deploys to Kubernetes, its references resolved. */
function containersProperty(
  step: TaskStep,
  simulated: SimulatedStep,
  name: string,
  otherwise: string,
): string {
  const value = simulated.substitute(
    String(step.properties[`${CONTAINERS}.${name}`] ?? ''),
  );
  return value && !value.includes('#{') ? value : otherwise;
}

/** What Octopus itself writes when it deploys containers. */
function deployLog(
  step: TaskStep,
  simulated: SimulatedStep,
  namespace: string,
): string[] {
  const name = containersProperty(
    step,
    simulated,
    'DeploymentName',
    'deployment',
  );
  const image = Object.values(step.packages)[0];
  return [
    `namespace/${namespace} unchanged`,
    `deployment.apps/${name} configured`,
    `service/${name} unchanged`,
    `ingress.networking.k8s.io/${name} unchanged`,
    `Waiting for deployment "${name}" to be available`,
    `Deployed ${image?.id}:${image?.version} to ${namespace}`,
  ];
}

function usualLines(
  step: TaskStep,
  simulated: SimulatedStep,
  steps: StepSimulator,
): LogLine[] {
  if (step.actionType === 'Octopus.DeployRelease') return [];
  const written = steps.log?.(simulated);
  if (!step.actionType.startsWith('Octopus.Kubernetes')) {
    return spreadLines(written ?? [`${step.name} ran`]);
  }
  const namespace = containersProperty(
    step,
    simulated,
    'Namespace',
    simulated.variables['Octopus.Action.Kubernetes.Namespace'],
  );
  const login: LogLine = {
    after: 0.02,
    category: 'Verbose',
    text: `Creating a Kubernetes context for namespace ${namespace}`,
  };
  const usual =
    step.actionType === 'Octopus.KubernetesDeployContainers'
      ? deployLog(step, simulated, namespace)
      : [`${step.name} ran`];
  return [login, ...spreadLines(written ?? usual)];
}

/**
 * What a step writes while it runs, made anew at each look. A failing step
 * stops half way; its last lines have the form of DataDog/integrations-core
 * recorded task details.
 */
export function stepLog(
  task: ServerTask,
  step: TaskStep,
  steps: StepSimulator,
): LogLine[] {
  const note: LogLine[] =
    step.note === null ? [] : [{ after: 0, category: 'Info', text: step.note }];
  if (step.status === 'Skipped') return note;
  const usual = usualLines(step, simulatedStep(task, step), steps);
  const written =
    step.failure === null ? usual : usual.filter(({ after }) => after < 0.4);
  return [...note, ...written, ...failureLines(step)];
}
