import type * as sts from '@aws-sdk/client-sts';
import { awsQuery } from '../protocols/awsQuery';
import { serviceModel } from '../schema/serviceModel';
import { AwsService, Call } from '../services/service';

/** Source: GetCallerIdentity in the STS API Reference. */
export const stsService: AwsService = {
  scope: 'sts',
  actions: 'sts',
  protocol: awsQuery,
  model: serviceModel(() => require('@aws-sdk/client-sts')),
  version: '2011-06-15',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: {
    GetCallerIdentity: (
      _input: unknown,
      { principal }: Call,
    ): sts.GetCallerIdentityResponse => ({
      Arn: principal.arn,
      UserId: principal.userId,
      Account: principal.account,
    }),
  },
};
