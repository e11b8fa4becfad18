import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { octopusRepositoryCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  checkpointKey,
} from '@octopus-backstage/plugin-octopus-node';
import { writeEntity } from '../content/writeEntity';
import { GitAuthor } from '../git/takeContent';
import { OctokitPace } from '../github/createOctokit';
import { openGitHub } from '../github/openGitHub';
import { parseTarget } from '../github/target';
import { describeKept, keepContent } from '../seeding/keepContent';
import { examples } from './keepEntity.examples';
import {
  keepEntityInputSchema,
  keepEntityOutputSchema,
} from './keepEntitySchema';

/**
 * The action `github:keep-entity`: a repository with the `catalog-info.yaml` of
 * an entity that nothing else describes, such as a cluster.
 *
 * It can be run again at any time: a repository that this portal made is brought
 * up to date, and what other people have committed is left alone.
 *
 * @public
 */
export function createKeepEntityAction(options: {
  integrations: ScmIntegrations;
  credentialsProvider: GithubCredentialsProvider;
  requireScmUserCredentials: boolean;
  permissions: ActionPermissions;
  /** Address of the portal, without a slash at its end. */
  appUrl: string;
  author: GitAuthor;
  /** How long is waited for GitHub. */
  pace?: OctokitPace & { pushDelays?: number[] };
}) {
  const { integrations, permissions, appUrl, author } = options;

  return createTemplateAction({
    id: 'github:keep-entity',
    description:
      'Keeps an entity of the catalog as catalog-info.yaml in a GitHub repository of its own',
    examples,
    supportsDryRun: true,
    schema: { input: keepEntityInputSchema, output: keepEntityOutputSchema },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const target = parseTarget(input.repoUrl, integrations);
      const { host, owner, repo } = target;
      const entity = writeEntity(input.entity, appUrl);
      await permissions.require(
        ctx,
        octopusRepositoryCreatePermission,
        `the repository '${owner}/${repo}' on ${host}`,
      );
      const report = (web: string, commit: string, summary: string) => {
        ctx.output('repositoryUrl', web);
        ctx.output('catalogInfoUrl', `${web}/blob/main/catalog-info.yaml`);
        ctx.output('commitHash', commit);
        ctx.output('summary', summary);
      };
      if (ctx.isDryRun) {
        report(
          `https://${host}/${owner}/${repo}`,
          '0'.repeat(40),
          'Dry run: nothing changed.',
        );
        return;
      }

      const github = await openGitHub({
        ...options,
        target,
        token: input.token,
        logger,
        signal,
      });
      const scratchDir = await ctx.createTemporaryDirectory();
      try {
        const dir = join(scratchDir, 'content');
        await entity.writeTo(dir);
        const { repository, push } = await keepContent({
          github,
          dir,
          gitdir: join(scratchDir, 'git'),
          author,
          wanted: {
            description: input.description ?? entity.title,
            homepage: entity.page,
            visibility: input.visibility ?? 'private',
            customProperties: input.customProperties,
          },
          remember: create =>
            ctx.checkpoint({
              key: checkpointKey(
                'github.keep-entity.repository',
                host,
                owner,
                repo,
              ),
              fn: async () => ({ id: (await create()).id }),
            }),
        });
        const summary = describeKept(repository.full_name, push);
        logger.info(summary);
        report(repository.html_url, push.commit, summary);
      } finally {
        // Backstage removes it after a success only.
        await rm(scratchDir, { recursive: true, force: true });
      }
    },
  });
}
