import { restJson1 } from '../protocols/restJson1';
import { serviceModel } from '../schema/serviceModel';
import { AwsService } from '../services/service';
import { accessOperations } from './access/accessOperations';
import { addonOperations } from './addons/addonOperations';
import { clusterOperations } from './clusters/clusterOperations';
import { eksConstraints } from './constraints';
import { fargateOperations } from './fargate/fargateOperations';
import { nodegroupOperations } from './nodegroups/nodegroupOperations';
import { tagOperations } from './tagOperations';

export const eksService: AwsService = {
  scope: 'eks',
  actions: 'eks',
  protocol: restJson1,
  model: serviceModel(() => require('@aws-sdk/client-eks')),
  constraints: eksConstraints,
  operations: {
    ...clusterOperations,
    ...accessOperations,
    ...fargateOperations,
    ...nodegroupOperations,
    ...addonOperations,
    ...tagOperations,
  },
};
