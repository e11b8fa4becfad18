import { ec2Query } from '../protocols/ec2Query';
import { serviceModel } from '../schema/serviceModel';
import { AwsService } from '../services/service';
import { createOperations } from './createOperations';
import { deleteOperations } from './deleteOperations';
import { describeOperations } from './describeOperations';
import { zoneOperations } from './zoneOperations';

export const ec2Service: AwsService = {
  scope: 'ec2',
  actions: 'ec2',
  protocol: ec2Query,
  model: serviceModel(() => require('@aws-sdk/client-ec2')),
  version: '2016-11-15',
  xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  operations: {
    ...zoneOperations,
    ...describeOperations,
    ...createOperations,
    ...deleteOperations,
  },
};
