import { StackStatus } from '@aws-sdk/client-cloudformation';
import { stackStates } from './stackState';

describe('stackStates', () => {
  it('knows every status that the SDK knows', () => {
    expect(Object.keys(stackStates).sort()).toEqual(
      Object.values(StackStatus).sort(),
    );
  });

  it.each(Object.values(StackStatus))(
    'classifies %s as its name says',
    status => {
      const state = stackStates[status];
      const isOnItsWay = ['creating', 'changing', 'deleting'].includes(state);
      // A change set stays in review until somebody executes it.
      expect(isOnItsWay).toBe(
        status.endsWith('_IN_PROGRESS') && status !== 'REVIEW_IN_PROGRESS',
      );
      const hasFailed = ['dead', 'stuck'].includes(state);
      expect(hasFailed).toBe(
        status.endsWith('_FAILED') || status === 'ROLLBACK_COMPLETE',
      );
    },
  );
});
