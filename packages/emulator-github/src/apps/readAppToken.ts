import { verify } from 'node:crypto';
import { GitHubError } from '../http/errors';
import { GitHubApp } from './GitHubApp';

const TEN_MINUTES = 600;

/**
 * Checks the JSON web token with which an App speaks for itself; nothing when
 * it is none. Sources: "Generating a JSON Web Token (JWT) for a GitHub App" in
 * GitHub's documentation (RS256, `iss` is the id of the App or of its client,
 * `exp` at most ten minutes ahead); the refusals: octokit/auth-app.js#698,
 * sigmavirus24/github3.py#1050.
 */
export function isAppToken(token: string, app: GitHubApp, now: Date): boolean {
  const [header, payload, signature, ...more] = token.split('.');
  if (!signature || more.length > 0) {
    return false;
  }
  const claims = parse(payload);
  const issuers = [app.appId, String(app.appId), app.clientId];
  const signed = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${payload}`),
    app.publicKey,
    Buffer.from(signature, 'base64url'),
  );
  if (!signed || !issuers.includes(claims.iss as string)) {
    throw new GitHubError(401, 'A JSON web token could not be decoded');
  }
  const seconds = now.getTime() / 1000;
  const expires = Number(claims.exp);
  if (!(expires > seconds)) {
    throw new GitHubError(
      401,
      `'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires`,
    );
  }
  if (expires > seconds + TEN_MINUTES) {
    throw new GitHubError(
      401,
      `'Expiration time' claim ('exp') is too far in the future`,
    );
  }
  return true;
}

function parse(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return {};
  }
}
