import { InputError } from '@backstage/errors';
import { Repository } from '../github/findRepository';
import { GitHub } from '../github/GitHub';
import { readOidcSubject } from '../github/readOidcSubject';
import { SeedRequest } from './SeedRequest';

/**
 * What people have to do before a registry takes the builds, as sentences; none
 * for Docker Hub, which the workflow has credentials for.
 */
export async function describeRegistry(
  github: GitHub,
  repository: Repository,
  { image, awsRoleArn }: Pick<SeedRequest, 'image' | 'awsRoleArn'>,
): Promise<string[]> {
  const reference = `${image.host}/${image.name}`;
  switch (image.registry) {
    case 'ghcr':
      // "Working with the Container registry" in GitHub's documentation.
      return [
        `Builds are published as ${reference}. A package is private at first: make it public after the first build, or give the feed of Octopus and the cluster credentials that may read it.`,
      ];
    case 'ecr':
      return [
        `Builds are published as ${reference}, so Amazon ECR must have the repository ${image.name}.`,
        `The role ${awsRoleArn} must trust the workflow: ${await describeTrust(
          github,
          repository.full_name,
        )}`,
      ];
    default:
      return [];
  }
}

/**
 * Conditions of the role's trust policy: "Configuring OpenID Connect in Amazon
 * Web Services" in GitHub's documentation.
 */
async function describeTrust(
  github: GitHub,
  fullName: string,
): Promise<string> {
  try {
    const { issuer, subject } = await readOidcSubject(github, fullName);
    return `the issuer is ${issuer}, the audience sts.amazonaws.com, and the subject is like ${subject}.`;
  } catch (error) {
    if (error instanceof InputError) {
      return 'the audience is sts.amazonaws.com, and the repository has a customized subject.';
    }
    throw error;
  }
}
