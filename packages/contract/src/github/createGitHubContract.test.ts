import { Exchange } from '../model/types';
import { createGitHubContract } from './createGitHubContract';
import { missingGitHubDocument } from './document/githubDocument';
import { describeUnlessMissing } from '../jest/describeUnlessMissing';

const variable = {
  name: 'COLOUR',
  value: 'red',
  created_at: '2026-11-02T12:00:00Z',
  updated_at: '2026-11-02T12:00:00Z',
};
const refusal = {
  message: 'Not Found',
  documentation_url: 'https://docs.github.com/rest',
  status: '404',
};
const user = {
  login: 'octocat',
  id: 1,
  node_id: 'x',
  gravatar_id: '',
  type: 'User',
  site_admin: false,
  ...Object.fromEntries(
    [
      ...['avatar', 'html', 'followers', 'following', 'gists', 'starred'],
      ...['subscriptions', 'organizations', 'repos', 'events'],
      'received_events',
    ].map(name => [`${name}_url`, 'https://example.com']),
  ),
  url: 'https://example.com',
};
const ref = {
  ref: 'refs/heads/main',
  node_id: 'x',
  url: 'https://example.com',
  object: { type: 'commit', sha: 'a'.repeat(40), url: 'https://example.com' },
};

const missing = missingGitHubDocument();

describeUnlessMissing('createGitHubContract', missing, () => {
  const contract = createGitHubContract();
  const base = '/repos/octopub/shop';
  const get = (
    url: string,
    responseBody?: unknown,
    status = 200,
  ): Exchange => ({
    method: 'GET',
    url,
    status,
    responseBody,
  });
  const getVariable = (change: object = {}, url = '') =>
    get(`${url}${base}/actions/variables/COLOUR`, { ...variable, ...change });
  const post = (requestBody: unknown, status = 201): Exchange => ({
    method: 'POST',
    url: `${base}/actions/variables`,
    requestBody,
    status,
    responseBody: status < 300 ? {} : refusal,
  });

  it.each<[string, Exchange]>([
    ['an answer', getVariable()],
    ['an Enterprise server', getVariable({}, 'https://ghe.example/api/v3')],
    ['a body', post({ name: 'COLOUR', value: 'red' })],
    ['a refusal', get(base, refusal, 404)],
    ['a refused body', post({}, 422)],
    ['an answer without body', { method: 'DELETE', url: base, status: 204 }],
    ['a name with a slash', get(`${base}/git/ref/heads/feature/x`, ref)],
    ['a raw file', get(`${base}/contents/README.md`, '# Shop')],
    ['the root of the files', get(`${base}/contents/`, [])],
    ['null where it may be', get('/user', { ...publicUser(), bio: null })],
    ['a failure', get(base, '<html>', 502)],
  ])('takes %s', (_, exchange) => {
    expect(contract.examine(exchange)).toMatchObject({ violations: [] });
  });

  it.each<[string, Exchange, object]>([
    [
      'an unknown path',
      get('/repos/octopub/shop/colours'),
      { kind: 'unknown path' },
    ],
    [
      'a wrong verb',
      { method: 'PUT', url: base, status: 200 },
      { kind: 'wrong verb', message: 'this path takes GET, PATCH, DELETE' },
    ],
    [
      'a field that is missing',
      getVariable({ updated_at: undefined }),
      { kind: 'response body', at: '/updated_at', message: 'is missing' },
    ],
    [
      'an unknown field',
      getVariable({ colour: 'red' }),
      { at: '/colour', message: 'is no field that the document knows' },
    ],
    [
      'an unknown field within',
      get(`${base}/git/ref/heads/main`, {
        ...ref,
        object: { ...ref.object, colour: 'red' },
      }),
      { at: '/object/colour' },
    ],
    [
      'a time that is none',
      getVariable({ updated_at: 'today' }),
      { at: '/updated_at' },
    ],
    [
      'null where it may not be',
      getVariable({ value: null }),
      { at: '/value' },
    ],
    [
      'an address that is none',
      get('/user', { ...publicUser(), html_url: 'here' }),
      { kind: 'response body' },
    ],
    [
      'a body with an unknown type',
      post({ name: 'COLOUR', value: 1 }),
      { kind: 'request body', at: '/value' },
    ],
    [
      'an unknown field of a request',
      post({ name: 'COLOUR', value: 'red', scope: 'all' }),
      { kind: 'request body', at: '/scope' },
    ],
    ['a missing body', post(undefined), { message: 'is missing' }],
    [
      'an unknown parameter',
      { ...getVariable(), url: `${base}/actions/variables/COLOUR?colour=red` },
      { kind: 'unknown query parameter', at: 'colour' },
    ],
    [
      'a number that is none',
      get(`${base}/actions/variables?per_page=many`, {
        total_count: 0,
        variables: [],
      }),
      { kind: 'query parameter', at: 'per_page' },
    ],
    [
      'a status that nothing allows',
      get(base, refusal, 418),
      { kind: 'undocumented status' },
    ],
    [
      'a refusal in another form',
      get(base, { error: 'Not Found' }, 404),
      { kind: 'response body', at: '/message' },
    ],
    [
      'a body where there is none',
      { ...get(base, {}, 204), method: 'DELETE' },
      { message: 'there should be no body' },
    ],
    ['no body where there is one', get(base), { message: 'there is no body' }],
  ])('finds %s', (_, exchange, violation) => {
    expect(contract.examine(exchange).violations).toContainEqual(
      expect.objectContaining(violation),
    );
  });

  it('takes a field of a request that an accepted difference allows there', () => {
    const create = (url: string, field: object): Exchange => ({
      method: 'POST',
      url,
      status: 500,
      requestBody: { name: 'shop', ...field },
    });
    const found = contract.examine(
      create('/orgs/octopub/repos', { allow_update_branch: false }),
    );
    expect(found.violations).toEqual([]);
    expect(found.acceptedDifferences).toContain(
      'request.allow_update_branch of a new repository',
    );
    expect(
      contract.examine(create('/orgs/octopub/repos', {})).acceptedDifferences,
    ).toEqual(['status.500']);
    for (const exchange of [
      create('/orgs/octopub/repos', { allow_update_branch: 'no' }),
      create('/user/repos', { allow_update_branch: false }),
    ]) {
      expect(contract.examine(exchange).violations).toMatchObject([
        { kind: 'request body', at: '/allow_update_branch' },
      ]);
    }
  });

  it('reports what it examined, and the accepted differences it took', () => {
    const fresh = createGitHubContract();
    fresh.examine(post({ name: 'COLOUR', value: 'red' }));
    fresh.examine(post({ name: 'COLOUR', value: 'red' }, 409));
    expect(fresh.report()).toMatchObject({
      exchanges: 2,
      operations: [
        { key: 'POST /repos/{owner}/{repo}/actions/variables', exchanges: 2 },
      ],
      violations: [],
      acceptedDifferences: [{ id: 'status.409 of a variable that is there' }],
    });
  });

  function publicUser() {
    return {
      ...user,
      name: 'Octocat',
      company: null,
      blog: null,
      location: null,
      email: null,
      hireable: null,
      bio: null,
      public_repos: 0,
      public_gists: 0,
      followers: 0,
      following: 0,
      created_at: '2026-11-02T12:00:00Z',
      updated_at: '2026-11-02T12:00:00Z',
    };
  }
});
