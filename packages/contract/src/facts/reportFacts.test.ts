import { Exchange } from '../model/types';
import { acceptedAnswers } from './acceptedAnswers';
import { acceptedDepartures } from './acceptedDepartures';
import { compareShape } from './compareShape';
import { Fact } from './Fact';
import { factFinder } from './findFact';
import { printFacts } from './printFacts';
import { reportFacts } from './reportFacts';

const release: Fact = {
  method: 'POST',
  path: '/api/{spaceId}/releases',
  also: ['/api/spaces/{spaceIdentifier}/releases'],
  query: { ignoreChannelRules: 'boolean' },
  body: {
    'ProjectId*': 'string',
    'SpaceId*': 'string',
    'Version*': 'string',
    Kind: 'enum(Lifecycle|EphemeralEnvironment)',
    SelectedPackages: [{ 'ActionName*': 'string', Version: 'string' }],
  },
  responses: {
    201: { from: 'attributes', fields: { Id: 'string', Version: 'string' } },
  },
};
const one: Fact = { method: 'GET', path: '/api/{spaceId}/releases/{id}' };
const all: Fact = { method: 'GET', path: '/api/{spaceId}/releases/all' };

const created: Exchange = {
  method: 'POST',
  url: 'http://localhost/api/Spaces-1/releases',
  status: 201,
  requestBody: { ProjectId: 'Projects-1', Version: '1.0.0' },
  responseBody: { Id: 'Releases-1' },
};

describe('factFinder', () => {
  const find = factFinder([one, all, release]);

  it('prefers the path with more literal parts', () => {
    expect(find('GET', '/octopus/api/Spaces-7/Releases/all')).toBe(all);
    expect(find('GET', '/api/Spaces-7/releases/Releases-1')).toBe(one);
  });

  it('knows the other forms of a path, and takes no word for a space', () => {
    expect(find('POST', '/api/spaces/Spaces-7/releases')).toBe(release);
    expect(find('POST', '/api/projects/releases')).toBeUndefined();
  });
});

describe('compareShape', () => {
  it('finds what is unknown, missing, no value, and of another type', () => {
    expect(
      compareShape(
        {
          ProjectId: 7,
          SpaceId: null,
          Kind: 'Other',
          Colour: 'blue',
          SelectedPackages: [{}, {}],
        },
        release.body!,
        'required',
      ),
    ).toEqual([
      { kind: 'unknown', at: 'Colour' },
      { kind: 'type', at: 'ProjectId' },
      { kind: 'missing', at: 'Version' },
      { kind: 'value', at: 'Kind' },
      { kind: 'missing', at: 'SelectedPackages[].ActionName' },
    ]);
  });
});

describe('reportFacts', () => {
  const report = (...exchanges: Exchange[]) =>
    reportFacts(exchanges, [release, one, all]);

  it('accepts what has a reason, and names what the answer lacks', () => {
    const result = report(created);
    expect(result).toMatchObject({
      exchanges: 1,
      operations: { known: ['POST /api/{spaceId}/releases'], unknown: [] },
      departures: [],
      answers: ['POST /api/{spaceId}/releases: missing Version'],
    });
    expect(printFacts(result)).toContain('missing Version');
  });

  it('counts apart where an answer departs for a reason', () => {
    const fields = {
      Id: 'string',
      LastModifiedOn: 'date-time',
      Version: 'string',
    };
    const dated: Fact = {
      ...release,
      responses: { 201: { from: 'attributes', fields } },
    };
    const result = reportFacts([created], [dated]);
    expect(result.answers).toEqual([
      'POST /api/{spaceId}/releases: missing Version',
    ]);
    const needed = result.acceptedAnswers.filter(({ count }) => count > 0);
    expect(needed).toEqual([{ answer: acceptedAnswers[0], count: 1 }]);
  });

  it('names what no reason explains', () => {
    const body = { ...(created.requestBody as object), Colour: 'blue' };
    const { departures, operations } = report(
      { ...created, requestBody: body },
      { ...created, url: `${created.url}?take=1` },
      { ...created, url: 'http://localhost/api/Spaces-1/toasters/Toasters-1' },
    );
    expect(departures).toEqual([
      'POST /api/{spaceId}/releases: unknown ?take',
      'POST /api/{spaceId}/releases: unknown Colour',
    ]);
    expect(operations.unknown).toEqual([
      'POST /api/Spaces-n/toasters/Toasters-n',
    ]);
  });

  it('holds nobody to what a server refused', () => {
    const { departures } = report({ ...created, status: 400, requestBody: {} });
    expect(departures).toEqual([]);
  });

  it('gives each accepted departure a reason and a source', () => {
    for (const { reason, source } of [
      ...acceptedDepartures,
      ...acceptedAnswers,
    ]) {
      expect(reason).toMatch(/\.$/);
      expect(source).toMatch(/:|§/);
    }
  });
});
