import type { Violation } from '@octopus-backstage/contract';
import { departureOf, departures } from './departures';

const violation: Violation = {
  kind: 'request body',
  operation: 'PUT /{baseSpaceId}/feeds/{id}',
  at: '/EnhancedMode',
  message: 'is no field that the document knows',
};

describe('departures', () => {
  it('knows a client by its operation and the place in the body', () => {
    expect(departureOf(violation)?.source).toContain('feed_resource.go');
    expect(departureOf({ ...violation, at: '/Enhanced' })).toBeUndefined();
    expect(
      departureOf({ ...violation, operation: 'POST /{baseSpaceId}/feeds' }),
    ).toBeUndefined();
    expect(
      departureOf({ ...violation, kind: 'response body' }),
    ).toBeUndefined();
  });

  it('has a source for each', () => {
    departures.forEach(({ source }) => expect(source).toMatch(/^\w+\/.+:.+/));
  });
});
