import { z as zod } from 'zod/v3';

type Z = typeof zod;

export const keepEntityInputSchema = {
  repoUrl: (z: Z) =>
    z
      .string()
      .describe(
        'The repository, in the form of the RepoUrlPicker: github.com?owner=octopub&repo=shop-cluster',
      ),
  entity: (z: Z) =>
    z
      .record(z.any())
      .describe('The entity, with apiVersion, kind and metadata.name'),
  description: (z: Z) =>
    z.string().max(350).describe('Description of a new repository').optional(),
  visibility: (z: Z) =>
    z
      .enum(['private', 'internal', 'public'])
      .default('private')
      .describe('Who may see a new repository')
      .optional(),
  customProperties: (z: Z) =>
    z
      .record(z.union([z.string(), z.array(z.string())]))
      .describe(
        'Custom properties of a new repository, by name, where the organization asks for them',
      )
      .optional(),
  token: (z: Z) =>
    z
      .string()
      .describe(
        "The user's own token, where people create repositories themselves; pass a secret",
      )
      .optional(),
};

export const keepEntityOutputSchema = {
  repositoryUrl: (z: Z) => z.string().describe('Address of the repository'),
  catalogInfoUrl: (z: Z) =>
    z
      .string()
      .describe(
        'Address of its catalog-info.yaml, for catalog:ensure-registered',
      ),
  commitHash: (z: Z) => z.string().describe('Latest commit of the branch main'),
  summary: (z: Z) => z.string().describe('What the run did, Markdown'),
};
