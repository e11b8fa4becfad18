import { AwsError } from '../http/AwsError';
import { awsQuery } from '../protocols/awsQuery';
import { World } from '../world/World';
import { authenticate } from './authenticate';
import { readSignature } from './signedRequest';

const FIFTEEN_MINUTES = 15 * 60;
const CLUSTER_HEADER = 'x-k8s-aws-id';

/**
 * Who signed the address inside a token for a cluster, as the authenticator of
 * EKS finds out: it sends the address to STS with the name of its own cluster.
 * The stand-in does not know whose token it looks at, so it tries all names.
 * Sources: kubernetes-sigs/aws-iam-authenticator:pkg/token/token.go (the
 * header must be signed, the token is good for 15 minutes whatever the address
 * says).
 */
export function authenticatePresigned(
  world: World,
  url: string,
): { arn: string; clusterName: string } | undefined {
  world.clock.settle();
  const request = URL.canParse(url) ? new Request(url) : undefined;
  const signed = request && readSignature(request);
  const parameters = new URL(url, 'http://none').searchParams;
  if (
    !signed ||
    signed.service !== 'sts' ||
    parameters.get('Action') !== 'GetCallerIdentity' ||
    !signed.signedHeaders.includes(CLUSTER_HEADER)
  ) {
    return undefined;
  }
  for (const region of world.regions()) {
    for (const clusterName of region.clusters.keys()) {
      const headers = { [CLUSTER_HEADER]: clusterName };
      const arn = signerOf(new Request(url, { headers }));
      if (arn) {
        return { arn, clusterName };
      }
    }
  }
  return undefined;

  function signerOf(asked: Request): string | undefined {
    try {
      return authenticate(
        asked,
        '',
        { ...signed!, expires: FIFTEEN_MINUTES },
        world.principals(signed!.region),
        awsQuery,
      ).arn;
    } catch (error) {
      if (error instanceof AwsError) {
        return undefined;
      }
      throw error;
    }
  }
}
