import { SuppliedValue } from '../model/Blueprint';
import { EksReferenceArchitectureInput } from './EksReferenceArchitectureInput';

export interface Credentials {
  awsAccessKey: SuppliedValue;
  awsSecretKey: SuppliedValue;
  dockerHubUsername: SuppliedValue;
  dockerHubPassword: SuppliedValue;
  githubToken: SuppliedValue;
  octopusApiKey: SuppliedValue;
}

function supplied(
  title: string,
  value: string | undefined,
  sensitive: boolean,
): SuppliedValue {
  return {
    supplied: value || undefined,
    placeholder: `TO BE FILLED IN: ${title}`,
    title,
    sensitive,
  };
}

/** The given credentials, and for each missing one a placeholder that names it. */
export function credentials(input: EksReferenceArchitectureInput): Credentials {
  return {
    awsAccessKey: supplied('AWS access key', input.awsAccessKey, false),
    awsSecretKey: supplied('AWS secret key', input.awsSecretKey, true),
    dockerHubUsername: supplied(
      'Docker Hub user name',
      input.dockerHubUsername,
      false,
    ),
    dockerHubPassword: supplied(
      'Docker Hub password',
      input.dockerHubPassword,
      true,
    ),
    githubToken: supplied('GitHub access token', input.githubToken, true),
    octopusApiKey: supplied('Octopus API key', input.octopusApiKey, true),
  };
}
