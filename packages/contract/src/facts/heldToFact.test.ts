import { Exchange, Violation } from '../model/types';
import { Fact } from './Fact';
import { heldToFact } from './heldToFact';

const fact: Fact = {
  method: 'PUT',
  path: '/api/{spaceId}/toasters/{id}',
  query: { publish: 'boolean' },
  body: { 'Id*': 'string', Slots: 'integer', Parts: [{ Kind: 'enum(A|B)' }] },
  responses: {
    200: {
      from: 'attributes',
      fields: { Slots: 'integer', Parts: [{ Kind: 'enum(A|B)' }] },
    },
    201: {},
  },
};
const exchange: Exchange = {
  method: 'PUT',
  url: '/api/Spaces-1/toasters/Toasters-1',
  status: 200,
  requestBody: { Slots: 2 },
  responseBody: { Slots: 2, Parts: [{ Kind: 'B', Colour: 'red' }] },
};
const violation = (
  kind: Violation['kind'],
  at: string,
  message = 'is no field that the document knows',
): Violation => ({ kind, at, message, operation: 'PUT /toasters' });

describe('heldToFact', () => {
  const held = (found: Violation, changes: Partial<Exchange> = {}) =>
    heldToFact(fact, { ...exchange, ...changes }, [found]).map(({ at }) => at);

  it.each([
    violation('unknown query parameter', 'publish'),
    violation('undocumented status', ''),
    violation('response body', '/Slots'),
    violation('response body', '/Parts/0/Kind', 'must be one of A'),
    violation('request body', '/Slots'),
  ])('is content with what the fact has: $kind $at', found => {
    expect(held(found)).toEqual([]);
  });

  it.each([
    violation('unknown query parameter', 'colour'),
    violation('response body', '/Parts/0/Colour'),
    violation('response body', '/Colour'),
    violation('request body', '/Name', 'is missing'),
  ])('keeps what it does not have: $kind $at', found => {
    expect(held(found)).toEqual([found.at]);
  });

  it('keeps a value that the fact does not have either, and null', () => {
    const found = violation('response body', '/Parts/0/Kind', 'must be string');
    expect(held(found, { responseBody: { Parts: [{ Kind: 'C' }] } })).toEqual([
      found.at,
    ]);
    expect(
      held(violation('response body', '/Slots', 'must be integer'), {
        responseBody: { Slots: null },
      }),
    ).toEqual(['/Slots']);
  });

  it('holds a body that only the newer server takes to the fact', () => {
    const none = violation('request body', '', 'this operation takes no body');
    expect(held(none)).toEqual([]);
    expect(held(none, { requestBody: { Slots: '2', Colour: 'red' } })).toEqual([
      'Colour',
      'Slots',
    ]);
  });
});
