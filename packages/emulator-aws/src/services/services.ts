import { cloudFormationService } from '../cloudformation/cloudFormationService';
import { ec2Service } from '../ec2/ec2Service';
import { eksService } from '../eks/eksService';
import { elbService } from '../elb/elbService';
import { elbV2Service } from '../elb/elbV2Service';
import { iamService } from '../iam/iamService';
import { quotasService } from '../quotas/quotasService';
import { stsService } from '../sts/stsService';
import { AwsService } from './service';

const services = [
  eksService,
  cloudFormationService,
  ec2Service,
  iamService,
  stsService,
  quotasService,
  elbV2Service,
  elbService,
];

/**
 * The service that requests are signed for by this name. Two of them share
 * one, and differ in their version.
 * @param text - the form or the query of the request
 */
export function findService(scope: string, text = ''): AwsService | undefined {
  const found = services.filter(service => service.scope === scope);
  const version = new URLSearchParams(text).get('Version');
  return found.find(service => service.version === version) ?? found[0];
}
