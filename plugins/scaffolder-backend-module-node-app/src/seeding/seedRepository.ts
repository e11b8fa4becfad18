import { LoggerService } from '@backstage/backend-plugin-api';
import {
  OCTOPUS_INSTANCE_ANNOTATION,
  OCTOPUS_PROJECT_SLUG_ANNOTATION,
} from '@octopus-backstage/plugin-octopus-common';
import { RunOrigin } from '@octopus-backstage/plugin-octopus-blueprint';
import { projectUrl } from '@octopus-backstage/plugin-octopus-node';
import { join } from 'node:path';
import { AppIdentity } from '../content/edits';
import { findWorkflow } from '../content/findWorkflow';
import { personalise } from '../content/personalise';
import { GitAuthor, takeContent } from '../git/takeContent';
import { readActionsPolicy } from '../github/actionsPolicy';
import { GitHub } from '../github/GitHub';
import { protectMain } from '../github/protectMain';
import { readOidcSubject } from '../github/readOidcSubject';
import { refuseScopes } from '../github/refuseScopes';
import { readSecretsKey, setSecrets } from '../github/secrets';
import { bringSettings } from '../github/settings';
import { readVariables, setVariables } from '../github/variables';
import { ensureProject } from '../octopus/ensureProject';
import { findRelease } from '../octopus/findRelease';
import { OctopusPlan } from '../octopus/planOctopus';
import { trustRepository } from '../octopus/trust';
import { claimRepository, findClaim, RememberId } from './claimRepository';
import { describePush, pushContent } from './pushContent';
import { describeRegistry } from './describeRegistry';
import { formerRegistry } from './formerRegistry';
import { Journal } from './Journal';
import { SeedRequest, SeedResult } from './SeedRequest';

/**
 * Jobs of the workflow that a pull request has to pass. All of a chain are
 * named: when one fails, those that need it are skipped, which GitHub counts as
 * success ("Using conditions to control job execution" in its documentation).
 */
export const requiredChecks = ['Test', 'Build', 'Scan'];

/**
 * Makes a repository, or goes on where an earlier run stopped: everything is
 * looked for before it is made. Whatever the first push sets off finds its
 * secrets, its project and its trust in place, and rules come last, as they
 * would forbid that push.
 *
 * @throws an error of `@backstage/errors` before anything is written when
 *   something is in the way; later ones say what is there so far
 */
export async function seedRepository(options: {
  request: SeedRequest;
  github: GitHub;
  /** Read already, so that what is missing in Octopus stops a run early. */
  octopus: OctopusPlan;
  /** Folder of the content, which is this run's own. */
  contentDir: string;
  /** A folder for what git needs. */
  scratchDir: string;
  author: GitAuthor;
  remember: RememberId;
  /** Whose run it is, for others who make the same project at once. */
  origin?: RunOrigin;
  logger: LoggerService;
}): Promise<SeedResult> {
  const { request, github, octopus, contentDir, author, logger } = options;
  const { signal } = github;
  const identity: AppIdentity = {
    owner: github.target.owner,
    names: request.names,
    description: request.description,
    image: request.image.name,
    license: request.license,
    codeOwners: request.codeOwners,
    componentOwner: request.componentOwner,
    system: request.system,
    annotations: {},
    links: [],
  };
  await personalise(contentDir, identity);
  const workflow = await findWorkflow(contentDir);
  const found = await findClaim(github);
  if (!found?.branches.size) {
    refuseScopes(github, request);
  }

  const journal = new Journal(logger);
  try {
    const claim = await claimRepository(
      github,
      found,
      request,
      options.remember,
    );
    const { repository, isNew } = claim;
    const web = repository.html_url;
    journal.done(
      `repository ${repository.full_name}`,
      isNew ? 'created' : 'taken over',
    );

    // Asked early, as a token that may not see it cannot set secrets, either.
    const key = await readSecretsKey(github);
    const project = await ensureProject(octopus, {
      logger,
      signal,
      origin: options.origin,
    });
    journal.done(`Octopus project '${project.name}'`);
    const released = isNew
      ? await findRelease(octopus, project, signal)
      : undefined;
    const octopusProjectUrl = projectUrl(
      octopus.client,
      octopus.space.Id,
      project.slug,
    );

    const { trust } = octopus;
    const known = isNew
      ? new Map<string, string>()
      : await readVariables(github);
    // What no registry of this service needed is the team's own, and stays.
    const involved = [
      request.image.registry,
      formerRegistry(known, github.target),
    ];
    await setSecrets(
      github,
      key,
      {
        ...(involved.includes('docker-hub') && {
          DOCKERHUB_USERNAME: request.dockerHubUsername,
          DOCKERHUB_TOKEN: request.dockerHubToken,
        }),
        OCTOPUS_API_TOKEN: trust ? undefined : request.octopusApiKey,
      },
      { isNew },
    );
    journal.done('secrets');
    await setVariables(
      github,
      {
        OCTOPUS_URL: octopus.client.instance.baseUrl,
        OCTOPUS_SPACE: octopus.space.Name,
        OCTOPUS_PROJECT: project.name,
        OCTOPUS_PROJECT_URL: octopusProjectUrl,
        OCTOPUS_ENVIRONMENT: octopus.environment,
        OCTOPUS_SERVICE_ACCOUNT_ID: trust?.externalId,
        ...(involved.includes('ecr') && {
          AWS_REGION: request.image.region,
          AWS_ROLE_ARN: request.awsRoleArn,
        }),
        // Last, as a run that goes on sees by them where the service was.
        IMAGE_REGISTRY: request.image.host,
        DOCKER_IMAGE: request.image.name,
      },
      known,
    );
    const kept = await bringSettings(github, repository, request);
    journal.done('variables, description and topics');
    const policy = await readActionsPolicy(github, request.image);
    const registry = await describeRegistry(github, repository, request);

    if (trust) {
      await trustRepository(
        octopus.client,
        trust,
        await readOidcSubject(github, repository.full_name),
        { name: `GitHub ${repository.full_name}`, signal },
      );
      journal.done(`trust of the service account ${trust.username}`);
    }

    await personalise(contentDir, {
      ...identity,
      owner: repository.full_name.split('/')[0],
      annotations: {
        'github.com/workflows': workflow,
        [OCTOPUS_PROJECT_SLUG_ANNOTATION]: `${octopus.space.Id}/${project.slug}`,
        ...(request.instance && {
          [OCTOPUS_INSTANCE_ANNOTATION]: request.instance,
        }),
      },
      links: [
        { url: `${web}/actions`, title: 'Builds', icon: 'github' },
        { url: octopusProjectUrl, title: 'Octopus project', icon: 'dashboard' },
      ],
    });
    const push = await pushContent({
      github,
      claim,
      author,
      mark: request.homepage,
      content: await takeContent({
        dir: contentDir,
        gitdir: join(options.scratchDir, 'git'),
        author,
      }),
    });
    journal.done(`commit ${push.commit.slice(0, 7)}`, push.outcome);

    const { refusal } = request.protectDefaultBranch
      ? await protectMain(github, requiredChecks, { isNew })
      : { refusal: undefined };
    return {
      fullName: repository.full_name,
      repositoryUrl: web,
      cloneUrl: repository.clone_url,
      commitHash: push.commit,
      workflowUrl: `${web}/actions/workflows/${workflow}`,
      octopusProjectUrl,
      catalogInfoUrl: `${web}/blob/main/catalog-info.yaml`,
      remarks: [
        describePush(push),
        ...kept,
        ...policy,
        ...registry,
        ...octopus.sharing,
        ...octopus.missingChannels.map(
          name =>
            `The Octopus project '${project.name}' has no channel '${name}', so builds cannot be released to it. Create it there.`,
        ),
        ...(released
          ? [
              `The Octopus project '${project.name}' has releases already, such as ${released}. The builds of a new repository are counted from 1, and fail where their version is taken: raise the minor version in package.json.`,
            ]
          : []),
        ...(refusal ? [`The branch main has no rules. ${refusal}`] : []),
      ],
    };
  } catch (error) {
    signal?.throwIfAborted();
    throw journal.amend(error);
  }
}
