import { Hono } from 'hono';
import { repositoryFinder } from '../access/repositoryFinder';
import { accountOf } from '../accounts/accounts';
import { fieldReader } from '../http/fields';
import { invalid } from '../http/errors';
import { readBody } from '../http/readBody';
import { Repository } from '../repositories/repository';
import { GitHubEnv } from '../server/env';
import { GitHubContext } from '../server/GitHubContext';

const PAGE = '/actions/oidc';

/**
 * The subject of the tokens that workflows get. Repositories made since July
 * 2026 have the immutable form. Sources: operations
 * `actions/*-custom-oidc-sub-claim-for-repo`; github-and-feature-branches.md §2.1.
 */
export function oidcRoutes(ctx: GitHubContext): Hono<GitHubEnv> {
  const routes = new Hono<GitHubEnv>();
  const path = '/repos/:owner/:repo/actions/oidc/customization/sub';
  const find = repositoryFinder(ctx, {
    page: PAGE,
    permission: 'actions',
    roles: { read: 'pull', write: 'admin' },
  });

  routes.get(path, c => {
    const repository = find(
      c,
      'get-the-customization-template-for-an-oidc-subject-claim-for-a-repository',
    );
    const { useDefault, includeClaimKeys, useImmutableSubject } =
      repository.oidcSubject;
    return c.json({
      use_default: useDefault,
      ...(includeClaimKeys && { include_claim_keys: includeClaimKeys }),
      use_immutable_subject: useImmutableSubject,
      sub_claim_prefix: subjectPrefix(repository),
    });
  });

  routes.put(path, async c => {
    const section =
      'set-the-customization-template-for-an-oidc-subject-claim-for-a-repository';
    const repository = find(c, section, 'write');
    const { flag, list } = fieldReader(await readBody(c), `${PAGE}#${section}`);
    const useDefault = flag('use_default');
    if (useDefault === undefined) {
      throw invalid(
        `${PAGE}#${section}`,
        undefined,
        `Invalid request.\n\n"use_default" wasn't supplied.`,
      );
    }
    const keys = list('include_claim_keys')?.map(String);
    repository.oidcSubject = {
      useDefault,
      ...(!useDefault && keys && { includeClaimKeys: keys }),
      useImmutableSubject:
        flag('use_immutable_subject') ??
        repository.oidcSubject.useImmutableSubject,
    };
    return c.json({}, 201);
  });

  return routes;
}

/** What the subject of a token begins with, such as `repo:octopub@2/shop@7`. */
export function subjectPrefix(repository: Repository): string {
  const { id, name, ownerLogin, oidcSubject } = repository;
  return oidcSubject.useImmutableSubject
    ? `repo:${ownerLogin}@${accountOf(ownerLogin).id}/${name}@${id}`
    : `repo:${ownerLogin}/${name}`;
}
