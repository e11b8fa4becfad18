import { Hono } from 'hono';
import { SandboxEnv } from '../app/env';
import { matchesPrereleaseTag } from '../execution/versions/matchesPrereleaseTag';
import { isInVersionRange } from '../execution/versions/versionRange';
import { bind } from '../http/bind';
import { validationError } from '../http/errors';
import { textQuery } from '../http/query';

interface RuleTest {
  version?: string | null;
  versionRange?: string | null;
  preReleaseTag?: string | null;
}

/**
 * Would a version satisfy a rule? Shape: definitions
 * `TestChannelVersionRulesRequest` and `-Response` of the OpenAPI document,
 * and octopus-api.md §3 for the v1 form (POST takes the query too).
 */
export function ruleTestRoutes(): Hono<SandboxEnv> {
  return new Hono<SandboxEnv>()
    .on(['GET', 'POST'], '/channels/rule-test', async c => {
      const text = c.req.method === 'POST' ? await c.req.text() : '';
      const body = bind(
        { Version: 'text', VersionRange: 'text', PreReleaseTag: 'text' },
        text ? JSON.parse(text) : {},
      );
      return c.json(
        test({
          version: body.Version ?? textQuery(c, 'version'),
          versionRange: body.VersionRange ?? textQuery(c, 'versionRange'),
          preReleaseTag: body.PreReleaseTag ?? textQuery(c, 'preReleaseTag'),
        }),
      );
    })
    .on(['GET', 'POST'], '/channels/rule-test/v1', c =>
      c.json(
        test({
          version: textQuery(c, 'version'),
          versionRange: textQuery(c, 'versionRange'),
          preReleaseTag: textQuery(c, 'preReleaseTagPattern'),
        }),
      ),
    );
}

function test({ version, versionRange, preReleaseTag }: RuleTest) {
  if (!version) {
    throw validationError('Please provide a version.');
  }
  const errors: string[] = [];
  const attempt = (check: () => boolean) => {
    try {
      return check();
    } catch (error) {
      errors.push(String(error));
      return false;
    }
  };
  return {
    SatisfiesVersionRange: attempt(() =>
      isInVersionRange(version, versionRange ?? ''),
    ),
    SatisfiesPreReleaseTag: attempt(() =>
      matchesPrereleaseTag(version, preReleaseTag ?? ''),
    ),
    Errors: errors,
  };
}
