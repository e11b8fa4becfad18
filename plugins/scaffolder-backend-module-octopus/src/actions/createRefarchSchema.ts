import { Z } from './fields';
import { refarchOutputSchema, refarchSchema } from './refarchSchema';

/** The input of `octopus:create-refarch`. */
export const createRefarchInput = {
  ...refarchSchema,
  awsAccessKey: (z: Z) =>
    z.string().describe('Access key of the AWS account').optional(),
  awsSecretKey: (z: Z) =>
    z
      .string()
      .describe('Secret key of the AWS account; pass a secret')
      .optional(),
  dockerHubUsername: (z: Z) =>
    z.string().describe('Docker Hub user name').optional(),
  dockerHubPassword: (z: Z) =>
    z
      .string()
      .describe('Docker Hub password or access token; pass a secret')
      .optional(),
  githubToken: (z: Z) =>
    z
      .string()
      .describe('GitHub token that creates repositories; pass a secret')
      .optional(),
  octopusApiKey: (z: Z) =>
    z
      .string()
      .describe(
        "Octopus API key that is stored in the space for its runbooks: one of a service account, not the portal's own; pass a secret",
      )
      .optional(),
  existing: (z: Z) =>
    z
      .enum(['reuse', 'adopt'])
      .default('reuse')
      .describe(
        'What to do with objects of the same name that this action did not create: use shared ones as they are, without the credentials that are given here, and refuse projects (reuse), or bring all of them to the blueprint (adopt)',
      )
      .optional(),
  edited: (z: Z) =>
    z
      .enum(['keep', 'overwrite'])
      .default('keep')
      .describe(
        'What to do with objects that a person edited since the last run',
      )
      .optional(),
};

/** The output of `octopus:create-refarch`. */
export const createRefarchOutput = {
  ...refarchOutputSchema,
  projects: (z: Z) =>
    z
      .array(
        z.object({
          name: z.string(),
          id: z.string(),
          slug: z.string(),
          url: z.string(),
        }),
      )
      .describe('The projects, with their address in the Octopus portal'),
  stackUrl: (z: Z) =>
    z
      .string()
      .describe('Address of the project that deploys all services together'),
  infrastructureUrl: (z: Z) =>
    z.string().describe('Address of the project that creates the cluster'),
  stillToFillIn: (z: Z) =>
    z
      .array(z.string())
      .describe(
        'Credentials that the space lacks: placeholders, and those that were given for objects that are used as they are',
      ),
  entityRefs: (z: Z) =>
    z.array(z.string()).describe('Catalog entities of the projects'),
};
