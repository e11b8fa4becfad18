import {
  createOctopusContract,
  Exchange,
  OctopusContract,
  Violation,
} from '..';
import { describeUnlessMissing } from '../jest/describeUnlessMissing';
import { missingOctopusContract } from './missingOctopusContract';

const created: Exchange = {
  method: 'POST',
  url: 'http://127.0.0.1:7101/api/Spaces-1/environments',
  requestBody: { Name: 'Development', UseGuidedFailure: false },
  status: 201,
  responseBody: {
    Id: 'Environments-1',
    SpaceId: 'Spaces-1',
    Name: 'Development',
    Description: null,
    SortOrder: 0,
    UseGuidedFailure: false,
    AllowDynamicInfrastructure: false,
    ExtensionSettings: [],
    Slug: 'development',
    Links: { Self: '/api/Spaces-1/environments/Environments-1' },
  },
};

const missing = missingOctopusContract();

describeUnlessMissing('createOctopusContract', missing, () => {
  let contract: OctopusContract;
  beforeAll(() => {
    contract = createOctopusContract();
  });
  const check = (changes: Partial<Exchange>): Violation[] =>
    contract.check({ ...created, ...changes });

  it('passes a good exchange in each form of the path', () => {
    expect(check({})).toEqual([]);
    expect(check({ url: '/api/environments' })).toEqual([]);
    expect(check({ url: '/api/spaces/octopub/environments' })).toEqual([]);
    expect(check({ url: '/api/Spaces-1/Environments' })).toEqual([]);
  });

  it('reads the fields of a request without regard to case', () => {
    expect(check({ requestBody: { name: 'Development' } })).toEqual([]);
  });

  it.each<[Violation['kind'], string, Partial<Exchange>]>([
    ['unknown path', '', { url: '/api/Spaces-1/surroundings' }],
    ['unknown path', '', { url: '/api/Spaces-1/projects/Projects-1/colour' }],
    ['unknown path', '', { url: '/somewhere/else' }],
    ['wrong verb', '', { method: 'DELETE' }],
    ['unknown query parameter', 'colour', { url: '?colour=red' }],
    ['request body', '/Colour', { requestBody: { Colour: 'red' } }],
    ['request body', '/Name', { requestBody: { Name: 5 } }],
    [
      'request body',
      '/UseGuidedFailure',
      { requestBody: { UseGuidedFailure: null } },
    ],
    ['request body', '', { requestBody: undefined }],
    ['undocumented status', '', { status: 202 }],
    ['response body', '', { responseBody: undefined }],
    ['response body', '', { responseBody: [] }],
    ['response body', '/Colour', { responseBody: { Colour: 'red' } }],
    ['response body', '/SortOrder', { responseBody: { SortOrder: '0' } }],
    ['response body', '/Links/Self', { responseBody: { Links: { Self: 1 } } }],
    ['response body', '/ErrorMessage', { status: 400, responseBody: {} }],
    ['response body', '', { status: 404, responseBody: 'Not found' }],
  ])('finds a broken promise: %s %s', (kind, at, changes) => {
    const url = changes.url?.startsWith('?')
      ? `${created.url}${changes.url}`
      : changes.url ?? created.url;
    expect(check({ ...changes, url })).toContainEqual(
      expect.objectContaining({ kind, at }),
    );
  });

  it('says where in the body and what is wrong', () => {
    const steps = [
      { Name: 'Deploy', Actions: [{ Packages: [{ Colour: 1 }] }] },
    ];
    expect(
      contract.check({
        method: 'PUT',
        url: '/api/Spaces-1/deploymentprocesses/deploymentprocess-Projects-1',
        requestBody: { ProjectId: 'Projects-1', Version: 0, Steps: steps },
        status: 200,
        responseBody: { ProjectId: 'Projects-1', Version: 'one', Steps: [] },
      }),
    ).toEqual([
      {
        kind: 'request body',
        operation: 'PUT /{baseSpaceId}/deploymentprocesses/{id}',
        at: '/Steps/0/Actions/0/Packages/0/Colour',
        message: 'is no field that the document knows',
      },
      {
        kind: 'response body',
        operation: 'PUT /{baseSpaceId}/deploymentprocesses/{id}',
        at: '/Version',
        message: 'must be integer',
      },
    ]);
  });

  it('requires what the document requires', () => {
    const { requestBody, ...rest } = created;
    const url = '/api/Spaces-1/deployments';
    expect(
      contract.check({ ...rest, url, requestBody: { EnvironmentId: 'E' } }),
    ).toContainEqual(
      expect.objectContaining({ kind: 'request body', at: '/ReleaseId' }),
    );
  });

  it('lets a server refuse a bad body', () => {
    expect(
      check({
        requestBody: { Name: 5 },
        status: 400,
        responseBody: { ErrorMessage: 'There was a problem', Errors: [] },
      }),
    ).toEqual([]);
  });

  it('holds the fields of a feed to its type', () => {
    const feed = { Name: 'Docker Hub', FeedUri: 'https://index.docker.io' };
    const post = (FeedType: string) =>
      check({
        url: '/api/Spaces-1/feeds',
        requestBody: { ...feed, FeedType, ApiVersion: 'v1' },
        responseBody: { Id: 'Feeds-1001', FeedType },
      });
    expect(post('Docker')).toEqual([]);
    expect(post('Helm')).toEqual([
      expect.objectContaining({ kind: 'request body', at: '/ApiVersion' }),
    ]);
  });

  it('reports operations, violations and accepted differences with their sources', () => {
    const own = createOctopusContract();
    own.check(created);
    own.check({ ...created, url: '/api/spaces/octopub/environments' });
    own.check({ ...created, status: 202 });
    const report = own.report();
    expect(report).toMatchObject({
      exchanges: 3,
      operations: [
        {
          key: 'POST /{baseSpaceId}/environments',
          exchanges: 3,
          inDocument: true,
          inFacts: true,
        },
      ],
      covered: { byFacts: 1, byDocument: 0, byAcceptedDifferences: 0 },
      violations: [{ kind: 'undocumented status', count: 1 }],
      acceptedDifferences: [
        { exchanges: 1, source: 'octopus-api.md §1' },
        { exchanges: 2, id: 'EnvironmentResource.Slug' },
      ],
    });
    expect(report.unusedAcceptedDifferences.length).toBeGreaterThan(0);
  });
});
