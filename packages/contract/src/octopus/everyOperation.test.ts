import { loadOctopusDocument } from '../document/octopusDocument';
import { Schema, SwaggerDocument } from '../document/swagger';
import {
  createOctopusContract,
  Exchange,
  OctopusContract,
  ViolationKind,
} from '..';
import { describeUnlessMissing } from '../jest/describeUnlessMissing';
import { missingOctopusContract } from './missingOctopusContract';

const operationsOf = ({ paths }: SwaggerDocument) =>
  Object.entries(paths)
    .filter(([path]) => path.startsWith('/{baseSpaceId}/'))
    .flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, { parameters = [], responses }]) => ({
        method: verb.toUpperCase(),
        url: `/api${path
          .replace('{baseSpaceId}', 'Spaces-1')
          .replace('{gitRef}', 'refs%2Fheads%2Fmain')
          .replace(/\{\w+\}/g, 'Things-1')}`,
        body: parameters.find(parameter => parameter.in === 'body')?.schema,
        answer: Object.entries(responses).find(([status]) => status < '300'),
      })),
    );

const missing = missingOctopusContract();

describeUnlessMissing('every operation inside a space', missing, () => {
  let document: SwaggerDocument;
  let contract: OctopusContract;
  let operations: ReturnType<typeof operationsOf>;

  beforeAll(() => {
    document = loadOctopusDocument();
    contract = createOctopusContract();
    operations = operationsOf(document);
  });

  const found = (exchange: Exchange) =>
    contract.check(exchange).map(({ kind, at }) => ({ kind, at }));
  const isObject = (schema: Schema | undefined) =>
    Boolean(
      document.definitions[schema?.$ref?.split('/').pop() ?? '']?.properties,
    );

  it.each<[ViolationKind, string, Partial<Exchange>]>([
    ['unknown path', '', { url: '/far/away/from/here' }],
    ['unknown query parameter', 'colour', { url: '?colour=red' }],
    ['undocumented status', '', { status: 299 }],
  ])('is held to its %s', (kind, at, changes) => {
    for (const { method, url, answer } of operations.filter(o => o.answer)) {
      const exchange = { method, status: Number(answer![0]), ...changes };
      expect([
        method,
        url,
        ...found({ ...exchange, url: `${url}${changes.url ?? ''}` }),
      ]).toContainEqual({ kind, at });
    }
  });

  it('has a known path and verb', () => {
    for (const { method, url, answer } of operations) {
      const status = Number(answer?.[0] ?? 200);
      const kinds = found({ method, url, status }).map(({ kind }) => kind);
      expect([method, url, ...kinds]).not.toContain('unknown path');
      expect([method, url, ...kinds]).not.toContain('wrong verb');
    }
  });

  it('takes no field that the document does not know', () => {
    const taking = operations.filter(({ body }) => isObject(body));
    expect(taking.length).toBeGreaterThan(60);
    for (const { method, url, answer } of taking) {
      const status = Number(answer![0]);
      const requestBody = { Colour: 'red' };
      expect([
        method,
        url,
        ...found({ method, url, requestBody, status }),
      ]).toContainEqual({ kind: 'request body', at: '/Colour' });
    }
  });

  it('answers no field that the document does not know', () => {
    const answering = operations.filter(o => isObject(o.answer?.[1].schema));
    expect(answering.length).toBeGreaterThan(200);
    for (const { method, url, answer } of answering) {
      const status = Number(answer![0]);
      const responseBody = { Colour: 'red' };
      expect([
        method,
        url,
        ...found({ method, url, responseBody, status }),
      ]).toContainEqual({ kind: 'response body', at: '/Colour' });
    }
  });
});
