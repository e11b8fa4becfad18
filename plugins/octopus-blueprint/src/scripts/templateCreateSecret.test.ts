import { describeScript } from './__testUtils__/describeScript';
import { runScript } from './__testUtils__/runScript';
import { Reply } from './__testUtils__/types';

const token = 'ghp_not-a-real-token';
const value = 'dckr_pat_"quoted"$HOME\nsecond line';
const variables = {
  'CreateGitHubSecret.GitHub.Secret.Name': 'DOCKERHUB_TOKEN',
  'CreateGitHubSecret.GitHub.Secret.Value': value,
  'Git.Url.Organization': 'acme',
  'Octopus.Action[Create Repo].Output.NewRepo': 'shop',
  'Git.Credentials.Password': token,
};
const run = (...replies: Reply[]) =>
  runScript('template-create-secret', {
    variables,
    downloads: ['gh'],
    answers: [{ tool: 'gh', args: /^secret set /, replies }],
  });

describeScript('template-create-secret', () => {
  it('gives the value to the GitHub CLI through standard input', () => {
    const result = run({});

    expect(result.exitCode).toBe(0);
    const [call] = result.callsOf('gh');
    expect(call.line).toBe(
      'secret set DOCKERHUB_TOKEN --app actions --repo acme/shop',
    );
    expect(call.stdin).toBe(value);
    expect(call.env.GH_TOKEN).toBe(token);
    expect(result.exposes(token)).toBe(false);
    expect(result.exposes('dckr_pat')).toBe(false);
  });

  it('fails when the GitHub CLI fails', () => {
    const result = run({
      stderr: 'failed to fetch public key: HTTP 403',
      exit: 1,
    });

    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('HTTP 403');
    expect(result.highlights).toEqual([]);
  });

  it('does not run a GitHub CLI that is not the pinned one', () => {
    const result = runScript('template-create-secret', {
      variables,
      answers: [{ tool: 'curl', args: /cli/, replies: [{ body: 'other' }] }],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('does not have the SHA-256');
    expect(result.callsOf('gh')).toEqual([]);
  });

  it('refuses a worker that the pin is not for', () => {
    const result = runScript('template-create-secret', {
      variables,
      downloads: ['gh'],
      answers: [
        { tool: 'uname', args: /-m/, replies: [{ stdout: 'aarch64' }] },
      ],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain('pinned for x86_64 only');
  });

  it.each([
    [
      { 'CreateGitHubSecret.GitHub.Secret.Name': 'GITHUB_X' },
      'cannot be the name of a GitHub secret',
    ],
    [
      { 'CreateGitHubSecret.GitHub.Secret.Name': '--body' },
      'cannot be the name of a GitHub secret',
    ],
    [{ 'CreateGitHubSecret.GitHub.Secret.Value': '' }, 'Secret.Value is empty'],
    [
      { 'Octopus.Action[Create Repo].Output.NewRepo': '' },
      "the step 'Create Repo' sets it",
    ],
    [{ 'Git.Url.Organization': 'a/b' }, 'not the name of a GitHub repository'],
  ])('refuses %p before any call', (wrong, message) => {
    const result = runScript('template-create-secret', {
      variables: { ...variables, ...wrong },
      tools: ['curl'],
    });

    expect(result.exitCode).toBe(1);
    expect(result.failure).toContain(message);
    expect(result.calls).toEqual([]);
  });
});
