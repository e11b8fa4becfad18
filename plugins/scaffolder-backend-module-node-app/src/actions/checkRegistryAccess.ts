import { InputError } from '@backstage/errors';
import { Image } from '../names/image';

/** What the workflow signs in to the registry with. */
export interface RegistryAccess {
  dockerHubUsername?: string;
  dockerHubToken?: string;
  /** The role that it assumes in AWS. */
  awsRoleArn?: string;
}

const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;

/**
 * What the workflow needs for the registry of its image, and no more.
 *
 * @throws InputError when something of that is missing or cannot be right
 */
export function checkRegistryAccess(
  input: RegistryAccess & { octopusAwsRoleArn?: string },
  image: Image,
): RegistryAccess {
  const { dockerHubUsername, dockerHubToken, awsRoleArn } = input;
  for (const [name, arn] of Object.entries({
    awsRoleArn,
    octopusAwsRoleArn: input.octopusAwsRoleArn,
  })) {
    if (image.registry === 'ecr' && arn && !roleArn.test(arn)) {
      throw new InputError(
        `'${arn}' is not the ARN of a role: write ${name} as arn:aws:iam::111122223333:role/publish-shop.`,
      );
    }
  }
  switch (image.registry) {
    case 'docker-hub':
      if (!dockerHubUsername || !dockerHubToken) {
        throw new InputError(
          `${image.name} is an image on Docker Hub, which the workflow signs in to: give dockerHubUsername and dockerHubToken.`,
        );
      }
      return { dockerHubUsername, dockerHubToken };
    case 'ecr':
      if (!awsRoleArn) {
        throw new InputError(
          `${image.host}/${image.name} is an image in Amazon ECR: give awsRoleArn, the role that the workflow assumes to push it.`,
        );
      }
      return { awsRoleArn };
    default:
      // The workflow has a token of its own.
      return {};
  }
}
