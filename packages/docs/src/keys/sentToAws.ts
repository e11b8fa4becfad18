import { listFiles, readText } from '../repository';

/** Prefixes of actions in policies, by package of the AWS SDK. */
const services: Record<string, string> = {
  'client-cloudformation': 'cloudformation',
  'client-ec2': 'ec2',
  'client-eks': 'eks',
  'client-elastic-load-balancing': 'elasticloadbalancing',
  'client-elastic-load-balancing-v2': 'elasticloadbalancing',
  'client-iam': 'iam',
  'client-service-quotas': 'servicequotas',
  'client-sts': 'sts',
};

/**
 * The actions, as policies name them, of all commands that the EKS module sends:
 * `import { CreateVpcCommand } from '@aws-sdk/client-ec2'` is `ec2:CreateVpc`.
 *
 * @throws Error for a package of the SDK that is not known here
 */
export function sentToAws(): string[] {
  const sources = listFiles().filter(
    path =>
      path.startsWith('plugins/scaffolder-backend-module-eks/src/') &&
      path.endsWith('.ts') &&
      !/\.test\.ts$|__testUtils__/.test(path),
  );
  const actions = sources.flatMap(path =>
    [
      ...readText(path).matchAll(
        /import \{([^}]*)\} from '@aws-sdk\/(client-[\w-]+)'/g,
      ),
    ].flatMap(([, names, library]) =>
      names
        .split(',')
        .map(name => /^\s*(\w+)Command\b/.exec(name)?.[1])
        .filter(name => name !== undefined)
        .map(name => `${serviceOf(library)}:${name}`),
    ),
  );
  return [...new Set(actions)].sort();
}

function serviceOf(library: string): string {
  if (!services[library]) {
    throw new Error(`No prefix of actions is known for @aws-sdk/${library}`);
  }
  return services[library];
}
