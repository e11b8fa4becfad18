import type { Violation } from '@octopus-backstage/contract';
import {
  acceptedDifferenceOf,
  acceptedDifferences,
} from './acceptedDifferences';

const violation: Violation = {
  kind: 'request body',
  operation: 'PUT /{baseSpaceId}/feeds/{id}',
  at: '/EnhancedMode',
  message: 'is no field that the document knows',
};

describe('acceptedDifferences', () => {
  it('knows a client by its operation and the place in the body', () => {
    expect(acceptedDifferenceOf(violation)?.source).toContain(
      'feed_resource.go',
    );
    expect(
      acceptedDifferenceOf({ ...violation, at: '/Enhanced' }),
    ).toBeUndefined();
    expect(
      acceptedDifferenceOf({
        ...violation,
        operation: 'POST /{baseSpaceId}/feeds',
      }),
    ).toBeUndefined();
    expect(
      acceptedDifferenceOf({ ...violation, kind: 'response body' }),
    ).toBeUndefined();
  });

  it('has a source for each', () => {
    acceptedDifferences.forEach(({ source }) =>
      expect(source).toMatch(/^\w+\/.+:.+/),
    );
  });
});
