import {
  AuthenticationError,
  ConflictError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import { Errors } from 'isomorphic-git';
import { GitRemote } from './remote';

/** The words of simple-get, through which isomorphic-git sends; it has no code. */
const TIMED_OUT = 'Request timed out';

/**
 * The error of `@backstage/errors` for what went wrong between us and a
 * remote, with the words of the server. Throws the reason of the signal when
 * that is why.
 *
 * GitHub's refusals are quoted in GitHub's own threads: "refusing to allow a
 * GitHub App to create or update workflow" (many), "This repository was
 * archived so it is read-only", GH013 for rules.
 */
export function gitError(
  error: unknown,
  { url, signal }: GitRemote,
  doing: string,
  /** What the server printed meanwhile. */
  messages = '',
): Error {
  signal?.throwIfAborted();
  const failed = `Could not ${doing} of ${url}`;
  if (error instanceof Errors.HttpError) {
    const { statusCode, response } = error.data;
    // isomorphic-git reads what the server says of a look, not of a push.
    const words = response?.trim() || error.message;
    if (statusCode === 401) {
      return new AuthenticationError(`${failed}: ${words}`);
    }
    if (statusCode === 403) {
      return refusal(words, failed);
    }
    if (statusCode === 404) {
      return new NotFoundError(
        `${failed}: it is not there, or the token may not see it.`,
      );
    }
    return new ServiceUnavailableError(
      `${failed}: ${words}. Run again: whatever already exists is reused.`,
    );
  }
  if (error instanceof Errors.PushRejectedError) {
    return overtaken(failed);
  }
  if (error instanceof Errors.GitPushError) {
    return refusal(
      Object.values(error.data.result.refs)
        .map(ref => (ref as { error?: string }).error)
        .filter(Boolean)
        .join('; ') || error.message,
      failed,
      messages,
    );
  }
  if (toError(error).message === TIMED_OUT) {
    return new ServiceUnavailableError(
      `${failed}: no response in time. Run again: whatever already exists is reused.`,
    );
  }
  const { code } = error as { code?: string };
  if (code && /^E[A-Z]+$/.test(code)) {
    return new ServiceUnavailableError(
      `${failed}: no response (${code}). Run again: whatever already exists is reused.`,
    );
  }
  return toError(error);
}

function overtaken(failed: string): Error {
  return new ConflictError(
    `${failed}: somebody has pushed in the meantime. None of their work was touched.`,
  );
}

/** A push that the rules of a repository forbid. */
export class RulesForbidError extends ConflictError {}

function refusal(reason: string, failed: string, messages = ''): Error {
  const lines = messages
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .filter(Boolean);
  const words = [reason, ...lines].join(' ');
  // git's own words for two pushes at the same moment.
  if (/failed to (lock|update ref)|cannot lock ref|fetch first/i.test(reason)) {
    return overtaken(failed);
  }
  if (/workflow/i.test(reason)) {
    return new NotAllowedError(
      `${failed}: the token may not write workflows. Give the GitHub App the permission Workflows: write, or the token the scope workflow, and run again. GitHub says "${words}".`,
    );
  }
  if (/archived/i.test(reason)) {
    return new ConflictError(`${failed}: it is archived.`);
  }
  if (/rule|protected branch/i.test(reason)) {
    return new RulesForbidError(
      `${failed}: the rules of the repository forbid it. GitHub says "${words}".`,
    );
  }
  if (/hook declined/i.test(reason)) {
    return new ConflictError(
      `${failed}: a hook of the server refuses it. The server says "${words}".`,
    );
  }
  return new NotAllowedError(`${failed}: GitHub says "${words}".`);
}
