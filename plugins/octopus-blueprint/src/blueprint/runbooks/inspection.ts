import { RunbookSpec } from '../model/Blueprint';
import { mainlineEnvironments } from '../model/objectNames';
import { kubernetesScript } from '../steps/scriptSteps';
import { runbook } from './runbook';

interface Inspection {
  title: string;
  description: string;
  verb: 'get' | 'describe' | 'logs';
  resource: string;
  /** Names to look for; `*` stands for anything. */
  names: string;
}

const workload = '#{Kubernetes.Deployment.Name}*';

/** The environment's own namespace unless `K8SInspectNamespace` names another. */
const namespace =
  '#{if K8SInspectNamespace}#{K8SInspectNamespace}#{/if}#{unless K8SInspectNamespace}#{Octopus.Action.Kubernetes.Namespace}#{/unless}';

function inspection(input: Inspection): RunbookSpec {
  return runbook({
    name: `🛠️ ${input.title}`,
    description: input.description,
    environments: mainlineEnvironments,
    step: kubernetesScript(input.title, 'k8s-inspect', {
      environments: mainlineEnvironments,
      properties: {
        K8SInspectKubectlVerb: input.verb,
        K8SInspectResource: input.resource,
        K8SInspectNames: input.names,
        K8SInspectCreateArtifact: 'False',
        'Octopus.Action.KubernetesContainers.Namespace': namespace,
      },
    }),
  });
}

/** Lists the nodes of the cluster. */
export function getNodes(): RunbookSpec {
  return inspection({
    title: 'Get Nodes',
    description: 'Lists the nodes of the cluster.',
    verb: 'get',
    resource: 'node',
    names: '*',
  });
}

/** The runbooks that show what a service has in the cluster. */
export function serviceInspections(): RunbookSpec[] {
  return [
    inspection({
      title: 'Describe Pods',
      description: 'Describes the pods of the service.',
      verb: 'describe',
      resource: 'pod',
      names: workload,
    }),
    inspection({
      title: 'Get Deployment',
      description: 'Shows the deployment of the service.',
      verb: 'get',
      resource: 'deployment',
      names: workload,
    }),
    inspection({
      title: 'Get Ingress',
      description: 'Shows the ingress of the service.',
      verb: 'get',
      resource: 'ingress',
      names: '#{Kubernetes.Ingress.Name}*',
    }),
    inspection({
      title: 'Get Pod Logs',
      description: 'Shows the logs of the pods of the service.',
      verb: 'logs',
      resource: 'pod',
      names: workload,
    }),
    inspection({
      title: 'Get Pods',
      description: 'Lists the pods of the service.',
      verb: 'get',
      resource: 'pod',
      names: workload,
    }),
    inspection({
      title: 'Get Service',
      description: 'Shows the Kubernetes service in front of the pods.',
      verb: 'get',
      resource: 'service',
      names: '#{Kubernetes.Service.Name}*',
    }),
  ];
}
