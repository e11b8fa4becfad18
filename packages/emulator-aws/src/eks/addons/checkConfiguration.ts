import { CreateAddonRequest } from '@aws-sdk/client-eks';
import { AwsError } from '../../http/AwsError';

/** Members of the configuration, of the add-ons whose schema is known. */
export const configurationMembers: Record<string, string[]> = {
  coredns: [
    'affinity',
    'autoScaling',
    'computeType',
    'corefile',
    'nodeSelector',
    'podAnnotations',
    'podDisruptionBudget',
    'podLabels',
    'replicaCount',
    'resources',
    'tolerations',
    'topologySpreadConstraints',
  ],
};

/**
 * Refuses configuration that is no JSON object, and members of CoreDNS's that
 * its schema does not have. Source: the schema of CoreDNS in AWS's blog post
 * "Amazon EKS add-ons: Advanced configuration"; the words are not known.
 */
export function checkConfiguration(
  input: Pick<
    CreateAddonRequest,
    'clusterName' | 'addonName' | 'configurationValues'
  >,
): void {
  const { clusterName, addonName, configurationValues } = input;
  if (!configurationValues) {
    return;
  }
  const invalid = () =>
    new AwsError(
      'InvalidParameterException',
      `ConfigurationValue provided in request is not supported: ${configurationValues}`,
      { clusterName, addonName },
    );
  let values: unknown;
  try {
    values = JSON.parse(configurationValues);
  } catch {
    throw invalid();
  }
  if (typeof values !== 'object' || values === null) {
    throw invalid();
  }
  const known = configurationMembers[addonName!];
  if (known && Object.keys(values).some(member => !known.includes(member))) {
    throw invalid();
  }
}
