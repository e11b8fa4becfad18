import { rm } from 'node:fs/promises';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  GithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { serviceProject } from '@octopus-backstage/plugin-octopus-blueprint';
import { octopusRepositoryCreatePermission } from '@octopus-backstage/plugin-octopus-common';
import {
  ActionPermissions,
  checkpointKey,
  OctopusService,
  openSpace,
} from '@octopus-backstage/plugin-octopus-node';
import { parseCodeOwners } from '../content/codeOwners';
import { fetchContent } from '../content/fetchContent';
import { GitAuthor } from '../git/takeContent';
import { OctokitPace } from '../github/createOctokit';
import { openGitHub } from '../github/openGitHub';
import { parseTarget } from '../github/target';
import { readNames } from '../names/names';
import { planOctopus } from '../octopus/planOctopus';
import { planRegistry } from '../octopus/planRegistry';
import { seedRepository } from '../seeding/seedRepository';
import { checkEntityRefs } from './checkEntityRefs';
import { checkOctopusAccess } from './checkOctopusAccess';
import { checkRegistryAccess } from './checkRegistryAccess';
import { examples } from './seedNodeApp.examples';
import {
  seedNodeAppInputSchema,
  seedNodeAppOutputSchema,
} from './seedNodeAppSchema';

/**
 * The action `github:seed-node-app`: a new repository of a Node.js service
 * whose first push is built, and released to Octopus.
 *
 * It can be run again at any time: whatever already exists is reused if this portal
 * made it, and other people's repositories and commits are left alone.
 *
 * @public
 */
export function createSeedNodeAppAction(options: {
  integrations: ScmIntegrations;
  credentialsProvider: GithubCredentialsProvider;
  requireScmUserCredentials: boolean;
  reader: UrlReaderService;
  octopus: OctopusService;
  permissions: ActionPermissions;
  /** Address of the portal, without a slash at its end. */
  appUrl: string;
  author: GitAuthor;
  /** How long is waited for GitHub. */
  pace?: OctokitPace & { pushDelays?: number[] };
}) {
  const { integrations, octopus, permissions, author } = options;

  return createTemplateAction({
    id: 'github:seed-node-app',
    description:
      'Creates a GitHub repository for a Node.js service that is built, scanned and released to Octopus from its first push',
    examples,
    supportsDryRun: true,
    schema: { input: seedNodeAppInputSchema, output: seedNodeAppOutputSchema },
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const {
        visibility = 'private',
        protectDefaultBranch = true,
        topics = [],
        createOctopusProject = false,
        license = 'none',
      } = input;
      const target = parseTarget(input.repoUrl, integrations);
      const { host, owner, repo } = target;
      const {
        service: names,
        image,
        project: projectName,
      } = readNames(target, {
        image: input.dockerImage,
        project: input.project,
      });
      const access = checkRegistryAccess(input, image);
      checkOctopusAccess(input);
      checkEntityRefs(input);
      await permissions.require(
        ctx,
        octopusRepositoryCreatePermission,
        `the repository '${owner}/${repo}' on ${host}`,
      );
      const review = parseCodeOwners(input.codeOwners, owner);
      // GitHub takes no control characters, such as the end of a line.
      const description =
        input.description?.replace(/[\s\p{Cc}]+/gu, ' ').trim() ||
        `The service ${repo}`;

      if (ctx.isDryRun) {
        const web = `https://${host}/${owner}/${repo}`;
        ctx.output('repositoryUrl', web);
        ctx.output('cloneUrl', `${web}.git`);
        ctx.output('commitHash', '0'.repeat(40));
        ctx.output('workflowUrl', `${web}/actions`);
        ctx.output('octopusProjectUrl', web);
        ctx.output('catalogInfoUrl', `${web}/blob/main/catalog-info.yaml`);
        ctx.output('summary', 'Dry run: nothing changed.');
        return;
      }

      const github = await openGitHub({
        ...options,
        target,
        token: input.token,
        logger,
        signal,
      });
      const { client, space } = await openSpace({
        octopus,
        instance: input.instance,
        space: input.space,
        signal,
        patience: { logger },
      });
      const plan = await planOctopus({
        client,
        space,
        project: projectName,
        blueprint: createOctopusProject
          ? serviceProject({
              projectName,
              serviceName: names.kubernetes,
              description,
              image: image.name,
              registry: await planRegistry({
                client,
                space,
                image,
                roleArn: input.octopusAwsRoleArn,
                signal,
              }),
              port: '8080',
              healthCheckPath: '/health',
            })
          : undefined,
        belongings: {
          image,
          kubernetes: createOctopusProject ? names.kubernetes : undefined,
          repositoryUrl: `https://${host}/${owner}/${repo}`,
        },
        environment: input.environment,
        serviceAccount: input.octopusServiceAccount,
        signal,
      });
      const scratchDir = await ctx.createTemporaryDirectory();
      try {
        const contentDir = await fetchContent({
          ...options,
          contentUrl: input.contentUrl,
          dotPrefix: input.dotPrefix,
          templateUrl: ctx.templateInfo?.baseUrl,
          workspacePath: ctx.workspacePath,
          sourcePath: input.sourcePath,
          into: scratchDir,
          signal,
        });

        const { remarks, fullName, ...result } = await seedRepository({
          request: {
            names,
            description,
            homepage: `${
              options.appUrl
            }/catalog/default/component/${repo.toLowerCase()}`,
            visibility,
            topics,
            protectDefaultBranch,
            image,
            ...access,
            octopusApiKey: input.octopusApiKey,
            license,
            codeOwners: review.codeOwners,
            componentOwner: input.owner,
            system: input.system,
            customProperties: input.customProperties,
            instance:
              octopus.instances().length > 1 ? client.instance.name : undefined,
          },
          github,
          octopus: plan,
          contentDir,
          scratchDir,
          author,
          // The id and nothing else: checkpoints are kept in clear.
          remember: create =>
            ctx.checkpoint({
              key: checkpointKey(
                'github.seed-node-app.repository',
                host,
                owner,
                repo,
              ),
              fn: async () => ({ id: (await create()).id }),
            }),
          origin: {
            task: ctx.task.id,
            ...(ctx.user?.ref && { startedBy: ctx.user.ref }),
          },
          logger,
        });
        for (const [name, value] of Object.entries(result)) {
          ctx.output(name as keyof typeof result, value);
        }
        ctx.output(
          'summary',
          [
            `**${fullName}** is ready.`,
            ...remarks,
            ...(review.remark ? [review.remark] : []),
          ].join('\n\n'),
        );
      } finally {
        // Backstage removes it after a success only.
        // What was given up may still write there for a moment.
        await rm(scratchDir, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  });
}
