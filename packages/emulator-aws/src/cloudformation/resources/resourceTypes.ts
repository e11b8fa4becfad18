import { networkTypes } from './networkTypes';
import { gatewayTypes } from './gatewayTypes';
import { ResourceType } from './resourceType';
import { roleType } from './roleType';
import { routeTypes } from './routeTypes';
import { securityGroupType } from './securityGroupType';

/** The types that the stand-in can make, of the many that there are. */
export const resourceTypes: Record<string, ResourceType> = {
  ...networkTypes,
  ...gatewayTypes,
  ...routeTypes,
  'AWS::EC2::SecurityGroup': securityGroupType,
  'AWS::IAM::Role': roleType,
};
