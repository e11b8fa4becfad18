import { awsQuery } from '../protocols/awsQuery';
import { serviceModel } from '../schema/serviceModel';
import { AwsService } from '../services/service';
import { getOpenIdConnectProvider } from './getOpenIdConnectProvider';
import { getPolicy } from './getPolicy';
import { roleOperations } from './roleOperations';
import { simulatePrincipalPolicy } from './simulatePrincipalPolicy';
import { userOperations } from './userOperations';

export const iamService: AwsService = {
  scope: 'iam',
  actions: 'iam',
  protocol: awsQuery,
  model: serviceModel(() => require('@aws-sdk/client-iam')),
  version: '2010-05-08',
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: {
    ...roleOperations,
    ...userOperations,
    GetOpenIDConnectProvider: getOpenIdConnectProvider,
    GetPolicy: getPolicy,
    SimulatePrincipalPolicy: simulatePrincipalPolicy,
  },
};
