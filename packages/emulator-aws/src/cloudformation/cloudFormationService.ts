import { awsQuery } from '../protocols/awsQuery';
import { all, length, pattern } from '../schema/constraints';
import { serviceModel } from '../schema/serviceModel';
import { AwsService } from '../services/service';
import { createStack } from './operations/createStack';
import { deleteStack } from './operations/deleteStack';
import { updateTerminationProtection } from './operations/updateTerminationProtection';
import { describeOperations } from './operations/describeOperations';

/**
 * Stacks, as far as networks, roles, clusters and node groups go. Source of the constraints:
 * CreateStack in the CloudFormation API Reference.
 */
export const cloudFormationService: AwsService = {
  scope: 'cloudformation',
  actions: 'cloudformation',
  protocol: awsQuery,
  model: serviceModel(() => require('@aws-sdk/client-cloudformation')),
  version: '2010-05-15',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  constraints: {
    'CreateStackInput.StackName': all<string>(
      length(1, 128),
      pattern(/^[a-zA-Z][-a-zA-Z0-9]*$/),
    ),
    'CreateStackInput.TemplateBody': length(1, 51_200),
    'CreateStackInput.ClientRequestToken': all<string>(
      length(1, 128),
      pattern(/^[a-zA-Z0-9][-a-zA-Z0-9]*$/),
    ),
    'DeleteStackInput.ClientRequestToken': all<string>(
      length(1, 128),
      pattern(/^[a-zA-Z0-9][-a-zA-Z0-9]*$/),
    ),
  },
  operations: {
    CreateStack: createStack,
    DeleteStack: deleteStack,
    UpdateTerminationProtection: updateTerminationProtection,
    ...describeOperations,
  },
};
