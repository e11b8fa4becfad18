import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { RefusedRequest, refusedByLimit } from './refusedByLimit';

/** What a request is for, as people say it. */
export interface GitHubStep {
  /** Such as `create the repository octopub/shop`. */
  doing: string;
  /** What a token needs for it, such as `Administration: write`. */
  right: string;
}

type RequestFailure = RefusedRequest & {
  response?: { data?: { message?: string; errors?: unknown } };
};

/**
 * The error of `@backstage/errors` for a request that failed, with GitHub's own
 * words. Nothing of the request is in it, which carries the token.
 */
export function githubError(error: unknown, step: GitHubStep): Error {
  const { status, message, response } = error as RequestFailure;
  const words = describe(response?.data, message);
  const failed = `Could not ${step.doing}: GitHub says "${words}".`;

  if (status === 401) {
    return new AuthenticationError(
      `${failed} The token is wrong, or no longer valid. Sign in to GitHub again, or renew the token of integrations.github.`,
    );
  }
  const refused = { status, message: words, response };
  if (refusedByLimit(refused, 0, Date.now()) !== undefined) {
    return new ServiceUnavailableError(
      `${failed} Wait until the limit is lifted and run again: whatever already exists is reused.`,
    );
  }
  switch (status) {
    case 403:
      return new NotAllowedError(
        `${failed} ${advice(words) ?? `The token needs ${step.right}.`}`,
      );
    case 404:
      return new NotFoundError(
        `${failed} Either it is not there, or the token may not see it: that requires ${step.right}, and a GitHub App that is installed on selected repositories sees those only.`,
      );
    case 409:
      return new ConflictError(failed);
    case 400:
    case 410:
    case 422:
      return new InputError(failed);
    default:
      return new ServiceUnavailableError(
        status && response
          ? `${failed} Run again: whatever already exists is reused.`
          : `Could not ${step.doing}: no response from GitHub (${words}). Run again: whatever already exists is reused.`,
      );
  }
}

/**
 * What helps where GitHub refuses something for another reason than a missing
 * right. The words are GitHub's, as people quote them in its discussions.
 */
const refusals: [RegExp, string][] = [
  [
    /SAML/i,
    'Authorize the token for single sign-on of the organization: on GitHub under Settings, Developer settings, next to the token.',
  ],
  [
    /IP allow list/i,
    'Let an owner of the organization add the address of this portal to its IP allow list.',
  ],
  [
    /suspended/i,
    'Let an owner of the organization unsuspend it: under Settings, GitHub Apps for an installation.',
  ],
  [
    /\bupgrade\b|\bplan\b/i,
    "The owner's GitHub plan does not include this, regardless of the token's permissions.",
  ],
  [
    /OAuth App access restrictions/i,
    'Let an owner of the organization approve the OAuth App under Settings, Third-party access.',
  ],
  [
    /forbids access via|policy|policies|disabled by/i,
    'It is a policy of the organization or enterprise: its owners can change it, or use the kind of token that it allows.',
  ],
];

function advice(words: string): string | undefined {
  return refusals.find(([pattern]) => pattern.test(words))?.[1];
}

function describe(
  data: { message?: string; errors?: unknown } | undefined,
  fallback = 'nothing',
): string {
  const details = (Array.isArray(data?.errors) ? data!.errors : [])
    .map(entry =>
      typeof entry === 'string'
        ? entry
        : entry.message ?? [entry.field, entry.code].filter(Boolean).join(' '),
    )
    .filter(Boolean);
  return [data?.message ?? fallback, ...details].join(': ');
}
