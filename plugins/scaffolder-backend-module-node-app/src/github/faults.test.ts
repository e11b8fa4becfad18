import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FaultRule } from '@octopus-backstage/emulator-github';
import { seedingTestBed } from '../__testUtils__/seedingTestBed';

jest.setTimeout(120_000);

const input = { createOctopusProject: false, topics: ['nodejs'] };

describe('what goes wrong on GitHub’s side', () => {
  const bed = seedingTestBed();
  beforeEach(() => bed.addProject('shop'));

  const route = {
    create: '/orgs/octopub/repos',
    variables: '/repos/octopub/shop/actions/variables',
    secret: '/repos/octopub/shop/actions/secrets/*',
    push: '/octopub/shop.git/git-receive-pack',
  };
  const secondary = {
    type: 'error',
    message:
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    retryAfterSeconds: 3,
  } as const;

  it.each<[string, FaultRule]>([
    [
      'a secondary limit as 403',
      {
        method: 'PUT',
        route: route.secret,
        times: 1,
        effect: { ...secondary, status: 403 },
      },
    ],
    [
      'a secondary limit as 429',
      {
        method: 'POST',
        route: route.variables,
        times: 2,
        effect: { ...secondary, status: 429 },
      },
    ],
    [
      'a limit in other words, as 429',
      {
        method: 'PUT',
        route: route.secret,
        times: 3,
        effect: {
          type: 'error',
          status: 429,
          message: 'Too many requests',
          retryAfterSeconds: 3,
        },
      },
    ],
    [
      'a limit in other words, as 403',
      {
        method: 'POST',
        route: route.create,
        times: 1,
        effect: {
          type: 'error',
          status: 403,
          message: 'Slow down',
          retryAfterSeconds: 3,
        },
      },
    ],
    [
      'a limit that does not say how long it lasts',
      {
        method: 'GET',
        route: '/users/octopub',
        times: 1,
        effect: { type: 'error', status: 429 },
      },
    ],
    [
      'a limit on git',
      {
        method: 'GET',
        route: '/octopub/shop.git/info/refs',
        times: 2,
        effect: { type: 'error', status: 429, retryAfterSeconds: 3 },
      },
    ],
    [
      'errors of the server',
      {
        method: 'PUT',
        route: route.secret,
        times: 2,
        effect: { type: 'error', status: 502 },
      },
    ],
    [
      'broken connections',
      {
        method: 'POST',
        route: route.variables,
        times: 1,
        effect: { type: 'reset' },
      },
    ],
    [
      'a lost answer to a new variable, which is there the second time',
      {
        method: 'POST',
        route: route.variables,
        times: 1,
        effect: { type: 'lostAnswer', by: 'reset' },
      },
    ],
    [
      'a lost answer to the new repository',
      {
        method: 'POST',
        route: route.create,
        times: 1,
        effect: { type: 'lostAnswer', by: 'reset' },
      },
    ],
    [
      'a lost answer to the new rules',
      {
        method: 'POST',
        route: '/repos/octopub/shop/rulesets',
        times: 1,
        effect: { type: 'lostAnswer', by: 'reset' },
      },
    ],
    [
      'a push that breaks',
      {
        method: 'POST',
        route: route.push,
        times: 1,
        effect: { type: 'reset' },
      },
    ],
    [
      'a push whose answer is lost',
      {
        method: 'POST',
        route: route.push,
        times: 1,
        effect: { type: 'lostAnswer', by: 'reset' },
      },
    ],
    [
      'a push that the server fails at',
      {
        method: 'POST',
        route: route.push,
        times: 1,
        effect: { type: 'error', status: 503 },
      },
    ],
  ])('outlasts %s', async (_, fault) => {
    await bed.run(input);
    const without = bed.github.requests().total;
    await bed.github.reset();

    bed.github.addFault(fault);
    await bed.run(input);

    expect(bed.github.requests().total).toBeGreaterThan(without);
    expect(bed.git('shop', 'log', '--format=%s', '--all')).toBe(
      'Start the service from its template',
    );
    const { body } = await bed.api(
      'GET',
      '/repos/octopub/shop/actions/variables',
    );
    expect(body.total_count).toBe(5);
  });

  it.each<[string, FaultRule['effect']]>([
    ['a limit', { type: 'error', status: 429 }],
    ['a server that fails', { type: 'error', status: 503 }],
    ['a broken connection', { type: 'reset' }],
  ])(
    'outlasts %s at the branches of what is there already',
    async (_, effect) => {
      const { outputs } = await bed.run(input);
      bed.github.addFault({
        method: 'GET',
        route: '/octopub/shop.git/info/refs',
        times: 2,
        effect,
      });
      const again = await bed.run(input);
      expect(again.outputs.commitHash).toBe(outputs.commitHash);
      expect(again.log.join('\n')).toContain('Trying again in 0.01 s');
    },
  );

  it('says how long it waits for a limit', async () => {
    bed.github.addFault({
      method: 'PUT',
      route: route.secret,
      times: 1,
      effect: { type: 'error', status: 429, retryAfterSeconds: 3 },
    });
    const { log } = await bed.run(input);
    expect(log).toContain(
      'A limit of GitHub at PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}: waiting for 3 s',
    );
  });

  it('passes on a conflict, which GitHub documents elsewhere only', async () => {
    bed.traffic.provokes('undocumented status');
    bed.github.addFault({
      method: 'PUT',
      route: route.secret,
      effect: { type: 'error', status: 409, message: 'Conflict' },
    });
    await expect(bed.run(input)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/Conflict/),
    });
  });

  it.each<[string, FaultRule['effect'], string, RegExp]>([
    [
      'a limit that lasts',
      { ...secondary, status: 403, retryAfterSeconds: 3600 },
      'ServiceUnavailableError',
      /secondary rate limit.*limit is lifted/,
    ],
    [
      'a missing right',
      {
        type: 'error',
        status: 403,
        message: 'Resource not accessible by integration',
      },
      'NotAllowedError',
      /set the secret DOCKERHUB_USERNAME.*Secrets: write/,
    ],
    [
      'a value that GitHub does not take',
      { type: 'error', status: 422, message: 'Bad key' },
      'InputError',
      /Bad key/,
    ],
    [
      'errors that last',
      { type: 'error', status: 500 },
      'ServiceUnavailableError',
      /Run again/,
    ],
    [
      'broken connections that last',
      { type: 'reset' },
      'ServiceUnavailableError',
      /no response from GitHub/,
    ],
  ])('says what to do about %s', async (_, effect, name, message) => {
    bed.github.addFault({ method: 'PUT', route: route.secret, effect });
    await expect(bed.run(input)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    });

    bed.github.clearFaults();
    const { outputs } = await bed.run(input);
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });

  it.each(['GET', 'POST'])(
    'goes without rules on a server that has none, as %s of them says',
    async method => {
      if (method === 'GET') {
        await bed.run({ ...input, protectDefaultBranch: false });
      }
      bed.github.addFault({
        method,
        route: '/repos/octopub/shop/rulesets',
        effect: { type: 'error', status: 404, message: 'Not Found' },
      });
      const { outputs } = await bed.run(input);
      expect(outputs.summary).toMatch(
        /The branch main has no rules\. .* does not support repository rules, like older/,
      );
    },
  );

  it('says that rules forbid the first push, as an organization may have them for all branches', async () => {
    await bed.api('POST', '/orgs/octopub/repos', {
      name: 'shop',
      homepage: bed.homepage('shop'),
    });
    await bed.api('POST', '/repos/octopub/shop/rulesets', {
      name: 'Everything by review',
      enforcement: 'active',
      conditions: { ref_name: { include: ['~ALL'], exclude: [] } },
      rules: [{ type: 'creation' }],
    });
    await expect(bed.run(input)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /rules of the repository forbid it\. GitHub says ".*creations being restricted/,
      ),
    });
  });

  it('repeats what a hook of the server says', async () => {
    await bed.api('POST', '/orgs/octopub/repos', {
      name: 'shop',
      homepage: bed.homepage('shop'),
    });
    const hook = join(
      bed.github.gitDir('octopub', 'shop'),
      'hooks/pre-receive',
    );
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(
      hook,
      '#!/bin/sh\necho "Commits must name a ticket,"\necho "such as SHOP-1."\nexit 1\n',
    );
    chmodSync(hook, 0o755);
    await expect(bed.run(input)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /a hook of the server refuses it.*Commits must name a ticket, such as SHOP-1\..*Done so far: [^.]*\.$/,
      ),
    });
  });

  it('stops at once when it is cancelled while it waits', async () => {
    bed.github.addFault({
      method: 'PUT',
      route: route.secret,
      effect: { type: 'hang' },
    });
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(new Error('cancelled')), 1_500);
    await expect(bed.run(input, { signal: stopping.signal })).rejects.toThrow(
      /^cancelled$/,
    );
  });

  it('explains that a token may not write workflows', async () => {
    await expect(
      bed.run({ ...input, token: bed.github.tokens.withoutWorkflow.value }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/Workflows: write.*scope workflow/),
    });

    const { outputs } = await bed.run(input);
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });
});

describe('a repository that is not known everywhere at once', () => {
  const bed = seedingTestBed({ visibleAfterMs: 600 });

  it('is waited for', async () => {
    await bed.addProject('shop');
    const { outputs } = await bed.run(input);
    expect(bed.git('shop', 'rev-parse', 'main')).toBe(outputs.commitHash);
  });
});
