import { substitute } from '../../variables/substitute';
import { ServerTask, TaskStep } from '../serverTask';
import { kubernetesLog, LogNames } from './kubernetesLog';
import { LogLine, spreadLines } from './logLine';

const YELLOW = '\u001b[33m';
const PLAIN = '\u001b[0m';

const BY_NAME: Record<string, string[]> = {
  'Generate Variables': ['Setting the namespace for this deployment'],
  'Security Scan': [
    'Scanning the bill of materials of the image',
    `${YELLOW}Total: 3 (UNKNOWN: 0, LOW: 2, MEDIUM: 1, HIGH: 0, CRITICAL: 0)${PLAIN}`,
    'No critical vulnerability was found.',
  ],
  Feedback: ['Thank you for trying the reference architecture.'],
  'Create EKS Cluster': [
    'eksctl version 0.221.0',
    'building cluster stack',
    'deploying stack "eksctl-octopus-cluster"',
    'EKS cluster "octopus" is ready',
  ],
};

function namesOf(task: ServerTask): LogNames {
  const variables = new Map(Object.entries(task.variables));
  const valueOf = (name: string, otherwise: string) => {
    const value = substitute(variables.get(name) ?? '', variables);
    return value && !value.includes('#{') ? value : otherwise;
  };
  return {
    namespace: valueOf(
      'Kubernetes.Namespace',
      task.variables['Octopus.Action.Kubernetes.Namespace'],
    ),
    service: valueOf('Microservice.Name', 'octopub'),
    environment: valueOf('Octopus.Environment.Name', ''),
  };
}

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

function usualLines(task: ServerTask, step: TaskStep): LogLine[] {
  if (step.actionType.startsWith('Octopus.Kubernetes')) {
    return kubernetesLog(step, namesOf(task));
  }
  if (step.actionType === 'Octopus.DeployRelease') return [];
  return spreadLines(BY_NAME[step.name] ?? [`${step.name} ran`]);
}

/**
 * What a step writes while it runs, made anew at each look from the step
 * alone. A failing step stops half way; its last lines have the form of
 * DataDog/integrations-core recorded task details.
 */
export function stepLog(task: ServerTask, step: TaskStep): LogLine[] {
  const note: LogLine[] =
    step.note === null ? [] : [{ after: 0, category: 'Info', text: step.note }];
  if (step.status === 'Skipped') return note;
  const usual = usualLines(task, step);
  const written =
    step.failure === null ? usual : usual.filter(({ after }) => after < 0.4);
  return [...note, ...written, ...failureLines(step)];
}
