import { RunbookSpec } from '../model/Blueprint';
import { clusterEnvironments } from '../model/objectNames';
import { awsScript } from '../steps/scriptSteps';
import { runbook } from './runbook';

/** Makes the cluster, or finishes it, and registers its target in the environment. */
export function createCluster(): RunbookSpec {
  return runbook({
    name: '🛠️ Create EKS Cluster',
    description:
      'Creates the EKS cluster when there is none, installs the NGINX ingress controller and registers a Kubernetes target for the environment.',
    environments: clusterEnvironments,
    defaultGuidedFailureMode: 'EnvironmentDefault',
    step: awsScript(
      'Create EKS Cluster',
      'create-eks-cluster',
      clusterEnvironments,
    ),
  });
}

/** Deletes the cluster and its Octopus targets. */
export function deleteCluster(): RunbookSpec {
  return runbook({
    name: '🗑️ Delete EKS Cluster',
    description:
      'Deletes the EKS cluster with everything that runs on it, and the Octopus targets that point to it.',
    environments: clusterEnvironments,
    defaultGuidedFailureMode: 'EnvironmentDefault',
    step: awsScript(
      'Delete EKS Cluster',
      'delete-eks-cluster',
      clusterEnvironments,
    ),
  });
}
