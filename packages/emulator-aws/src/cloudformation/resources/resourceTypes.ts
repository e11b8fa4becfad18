import { clusterTypes } from './clusterTypes';
import { ingressRuleType } from './ingressRuleType';
import { launchTemplateType } from './launchTemplateType';
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
  ...clusterTypes,
  'AWS::EC2::LaunchTemplate': launchTemplateType,
  'AWS::EC2::SecurityGroup': securityGroupType,
  'AWS::EC2::SecurityGroupIngress': ingressRuleType,
  'AWS::IAM::Role': roleType,
};
