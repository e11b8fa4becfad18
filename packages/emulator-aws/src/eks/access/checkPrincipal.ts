import { CreateAccessEntryRequest } from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';
import { Call } from '../../services/service';
import { parsePrincipalArn } from './principalArn';

const INVALID = 'The specified principalArn is invalid: invalid principal.';

/**
 * Holds an access entry to what EKS wants: a user or role that exists, no
 * session of one, no role of a service, no reserved group. Sources: EKS User
 * Guide, "Create access entries"; the message as public logs show it for a
 * role that is not visible yet, has a path left out, or belongs to a service.
 */
export function checkPrincipal(
  { principalArn, kubernetesGroups, clusterName }: CreateAccessEntryRequest,
  { world, region }: Call,
): void {
  const invalid = (message: string) =>
    new AwsError('InvalidParameterException', message, { clusterName });
  const parsed = parsePrincipalArn(principalArn!);
  const exists =
    parsed?.kind === 'role'
      ? !!world.iam.visible(principalArn!)
      : world.principals(region.name).some(({ arn }) => arn === principalArn);
  if (!parsed || !exists || parsed.path.startsWith('/aws-service-role/')) {
    throw invalid(INVALID);
  }
  const reserved = kubernetesGroups?.find(group => group.startsWith('system:'));
  if (reserved) {
    throw invalid(
      `The kubernetes group name ${reserved} is invalid, it cannot start with system:`,
    );
  }
}
