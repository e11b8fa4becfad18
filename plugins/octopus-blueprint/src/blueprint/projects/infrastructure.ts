import { ProjectSpec } from '../model/Blueprint';
import {
  awsAccountName,
  libraryVariableSetNames,
  lifecycleNames,
  projectGroupNames,
} from '../model/objectNames';
import { createCluster, deleteCluster } from '../runbooks/cluster';
import { getNodes } from '../runbooks/inspection';
import { mainlineChannel } from './commonParts';

interface InfrastructureInput {
  name: string;
  clusterName: string;
  region: string;
}

/** The runbooks that create, inspect and delete the cluster. */
export function infrastructure(input: InfrastructureInput): ProjectSpec {
  return {
    name: input.name,
    description: 'Creates, inspects and deletes the EKS cluster.',
    projectGroup: projectGroupNames.eks,
    lifecycle: lifecycleNames.devSecOps,
    libraryVariableSets: [libraryVariableSetNames.thisInstance],
    defaultGuidedFailureMode: 'EnvironmentDefault',
    allowDeploymentsToNoTargets: false,
    variables: [
      {
        name: 'AWS.EKS.Name',
        type: 'String',
        value: input.clusterName,
        prompt: {
          label: 'EKS Cluster Name',
          description: 'The name of the EKS cluster.',
          required: true,
          controlType: 'SingleLineText',
        },
      },
      {
        name: 'AWS.EKS.Region',
        type: 'String',
        value: input.region,
        prompt: {
          label: 'EKS Cluster Region',
          description: 'The AWS region of the EKS cluster.',
          required: true,
          controlType: 'SingleLineText',
        },
      },
      {
        name: 'AWS.Account',
        type: 'AmazonWebServicesAccount',
        value: { ref: 'account', name: awsAccountName },
      },
      {
        name: 'Octopus.Task.ConcurrencyTag',
        description:
          'Runs for the same cluster wait for each other, also those of other environments.',
        type: 'String',
        value: 'eks/#{AWS.EKS.Name}',
      },
    ],
    channels: [mainlineChannel()],
    deploymentProcess: [],
    runbooks: [createCluster(), deleteCluster(), getNodes()],
    triggers: [],
  };
}
