import { z as zod } from 'zod/v3';
import { licenses } from '../content/license';

type Z = typeof zod;

/** A text that may be left out. */
const text = (help: string) => (z: Z) => z.string().describe(help).optional();

export const seedNodeAppInputSchema = {
  repoUrl: (z: Z) =>
    z
      .string()
      .describe(
        'The repository, in the form of the RepoUrlPicker: github.com?owner=octopub&repo=shop',
      ),
  description: (z: Z) =>
    z
      .string()
      .max(350)
      .describe('What the service is for; shown on GitHub and in the catalog')
      .optional(),
  visibility: (z: Z) =>
    z
      .enum(['private', 'internal', 'public'])
      .default('private')
      .describe('Who may see the repository')
      .optional(),
  owner: text(
    'Entity reference of who owns the component, such as group:default/platform; that of the content when left out',
  ),
  system: text(
    'Entity reference or name of the system that the component is a part of',
  ),
  codeOwners: text(
    'User of GitHub, or team with its organization, that is asked to review changes, such as octopub/platform; nobody when left out',
  ),
  license: (z: Z) =>
    z
      .enum(licenses)
      .default('none')
      .describe('License of the repository')
      .optional(),
  customProperties: (z: Z) =>
    z
      .record(z.union([z.string(), z.array(z.string())]))
      .describe(
        'Custom properties of a new repository, by name, where the organization asks for them',
      )
      .optional(),
  dockerImage: (z: Z) =>
    z
      .string()
      .describe(
        'The image that the workflow publishes, without a tag: octopub/shop on Docker Hub, ghcr.io/octopub/shop, or 111122223333.dkr.ecr.eu-west-1.amazonaws.com/octopub/shop',
      ),
  dockerHubUsername: text(
    'Docker Hub user name of the workflow, for an image on Docker Hub',
  ),
  dockerHubToken: text(
    'Docker Hub access token of the workflow, for an image on Docker Hub; pass a secret. It becomes a secret of the repository.',
  ),
  awsRoleArn: text(
    'ARN of the AWS role that the workflow assumes by OpenID Connect to push to Amazon ECR, for an image there',
  ),
  octopusAwsRoleArn: text(
    'ARN of the AWS role that Octopus assumes by OpenID Connect to find images in Amazon ECR, for a project to create in a space that has no feed for that region',
  ),
  instance: text(
    'Name of the Octopus instance in octopus.instances; may be left out where there is one',
  ),
  space: text(
    "Id, name or slug of the space; the instance's default space when left out",
  ),
  project: (z: Z) =>
    z
      .string()
      .max(200)
      .describe(
        'Name of the Octopus project that deploys the service, or the id or slug of an existing one; the name of the repository when left out',
      )
      .optional(),
  createOctopusProject: (z: Z) =>
    z
      .boolean()
      .default(false)
      .describe(
        'Create the Octopus project, of the same pieces as those of the EKS reference architecture',
      )
      .optional(),
  environment: text(
    'Name, id or slug of the environment that builds of the main branch are deployed to at once; nowhere when left out',
  ),
  octopusServiceAccount: text(
    'User name, display name or id of the Octopus service account that is to trust the repository, so that it needs no key',
  ),
  octopusApiKey: text(
    "Octopus API key of the workflow where there is no service account for it, and not the portal's own; pass a secret. It becomes a secret of the repository.",
  ),
  topics: (z: Z) =>
    z
      .array(z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-]{0,49}$/))
      .max(20)
      .describe('Topics of the repository')
      .optional(),
  protectDefaultBranch: (z: Z) =>
    z
      .boolean()
      .default(true)
      .describe(
        'Let the branch main change by pull request only, once the tests have passed',
      )
      .optional(),
  contentUrl: text(
    'Where the content is, as an address or relative to the template; what is in the workspace when left out',
  ),
  dotPrefix: text(
    'What stands for the period of hidden files and folders in the content at contentUrl, such as dot- for content from a package, which cannot hold all of them: dot-gitignore becomes .gitignore',
  ),
  sourcePath: text('Folder of the workspace that holds the content'),
  token: text(
    "GitHub token to use instead of the integration's, such as the user's own; pass a secret",
  ),
};

export const seedNodeAppOutputSchema = {
  repositoryUrl: (z: Z) => z.string().describe('The repository on GitHub'),
  cloneUrl: (z: Z) => z.string().describe('Its address for git'),
  commitHash: (z: Z) => z.string().describe('Latest commit of the branch main'),
  workflowUrl: (z: Z) => z.string().describe('Its builds'),
  octopusProjectUrl: (z: Z) =>
    z.string().describe('The project that deploys it, in the Octopus portal'),
  catalogInfoUrl: (z: Z) =>
    z.string().describe('What catalog:ensure-registered takes to register it'),
  summary: (z: Z) => z.string().describe('The result in words, as Markdown'),
};
