import {
  AccessPolicy,
  ClusterRegistry,
  SandboxClock,
} from '@octopus-backstage/emulator-core';

export const admin: AccessPolicy = {
  policyArn:
    'arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy',
  accessScope: { type: 'cluster', namespaces: [] },
};

const arn = (user: string) => `arn:aws:iam::123456789012:user/${user}`;

/** Clusters of AWS without AWS: signatures name a user instead of proving one. */
export class TestRegistry implements ClusterRegistry {
  readonly balancers: string[] = [];
  readonly access: Record<string, AccessPolicy[]> = { [arn('ann')]: [admin] };
  /** Namespaces with a Fargate profile. */
  fargate: string[] = [];
  hasNode = false;
  clusters: Record<string, { id: string; activeSince: Date }>;

  constructor(clock: SandboxClock, names = ['shop']) {
    this.clusters = Object.fromEntries(
      names.map(name => [name, { id: name, activeSince: clock.now() }]),
    );
  }

  authenticatePresigned(url: string) {
    const query = new URL(url).searchParams;
    const [user, clusterName] = query.get('X-Amz-Signature')!.split(':');
    return user ? { arn: arn(user), clusterName } : undefined;
  }

  cluster(name: string) {
    const facts = this.clusters[name];
    return (
      facts && {
        ...facts,
        accessPolicies: (principal: string) => this.access[principal],
        placement: ({ namespace }: { namespace: string }) => {
          if (this.fargate.includes(namespace)) {
            return 'fargate' as const;
          }
          return this.hasNode ? ('node' as const) : undefined;
        },
      }
    );
  }

  readonly loadBalancers = {
    create: (options: {
      clusterName: string;
      type: string;
      scheme: string;
    }) => {
      const hostname = `${options.clusterName}-${options.type}-${options.scheme}.elb.amazonaws.com`;
      this.balancers.push(hostname);
      return { hostname };
    },
    delete: (hostname: string) => {
      this.balancers.splice(this.balancers.indexOf(hostname), 1);
    },
  };
}

/** A token of the shape that `aws eks get-token` gives. */
export function testToken(
  user: string,
  cluster: string,
  signedAt = new Date(),
  changes: Record<string, string> = {},
  host = 'sts.eu-west-1.amazonaws.com',
): string {
  const query = new URLSearchParams({
    Action: 'GetCallerIdentity',
    Version: '2011-06-15',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIA/20260302/eu-west-1/sts/aws4_request',
    'X-Amz-Date': signedAt.toISOString().replace(/[-:]|\.\d+/g, ''),
    'X-Amz-Expires': '60',
    'X-Amz-SignedHeaders': 'host;x-k8s-aws-id',
    'X-Amz-Signature': `${user}:${cluster}`,
    ...changes,
  });
  const url = `https://${host}/?${query}`;
  return `k8s-aws-v1.${Buffer.from(url).toString('base64url')}`;
}
