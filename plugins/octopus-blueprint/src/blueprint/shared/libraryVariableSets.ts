import { Credentials } from '../input/credentials';
import { LibraryVariableSetSpec, VariableSpec } from '../model/Blueprint';
import { libraryVariableSetNames } from '../model/objectNames';

function awsVariables(credentials: Credentials): VariableSpec[] {
  return [
    {
      name: 'AWS.Credentials.AccessKey',
      description: 'AWS access key',
      type: 'String',
      value: credentials.awsAccessKey,
    },
    {
      name: 'AWS.Credentials.SecretKey',
      description: 'AWS secret key',
      type: 'Sensitive',
      value: credentials.awsSecretKey,
    },
  ];
}

/**
 * The four sets of credentials. With an OpenID Connect role the AWS set has no
 * variables, unless keys are given as well: nobody should be asked for keys
 * that the role makes needless.
 */
export function libraryVariableSets(
  credentials: Credentials,
  awsOidcRoleArn: string | undefined,
): LibraryVariableSetSpec[] {
  const hasAwsKeys = Boolean(
    credentials.awsAccessKey.supplied || credentials.awsSecretKey.supplied,
  );
  return [
    {
      name: libraryVariableSetNames.aws,
      description: 'Credentials for AWS.',
      variables: awsOidcRoleArn && !hasAwsKeys ? [] : awsVariables(credentials),
    },
    {
      name: libraryVariableSetNames.docker,
      description: 'Credentials for Docker Hub.',
      variables: [
        {
          name: 'Docker.Credentials.Password',
          description: 'Docker Hub password or access token',
          type: 'Sensitive',
          value: credentials.dockerHubPassword,
        },
        {
          name: 'Docker.Credentials.Username',
          description: 'Docker Hub user name',
          type: 'String',
          value: credentials.dockerHubUsername,
        },
      ],
    },
    {
      name: libraryVariableSetNames.github,
      description: 'Credentials for GitHub.',
      variables: [
        {
          name: 'Git.Credentials.Password',
          description: 'GitHub access token',
          type: 'Sensitive',
          value: credentials.githubToken,
        },
      ],
    },
    {
      name: libraryVariableSetNames.thisInstance,
      description: 'Credentials for this Octopus server.',
      variables: [
        {
          name: 'Octopus.ApiKey',
          description: 'Octopus API key',
          type: 'Sensitive',
          value: credentials.octopusApiKey,
        },
      ],
    },
  ];
}
