import { renderHook } from '@testing-library/react';
import { useOnceComplete } from './useOnceComplete';

describe('useOnceComplete', () => {
  it('takes data for partial until it was complete once', () => {
    const { result, rerender } = renderHook(useOnceComplete, {
      initialProps: undefined as
        | { id: number; isPartial?: boolean }
        | undefined,
    });
    expect(result.current).toBeUndefined();
    rerender({ id: 1, isPartial: true });
    expect(result.current).toEqual({ id: 1, isPartial: true });
    rerender({ id: 2 });
    expect(result.current).toEqual({ id: 2 });
    rerender({ id: 3, isPartial: true });
    expect(result.current).toEqual({ id: 3 });
  });

  it('does not take data that may be old for complete', () => {
    const { result, rerender } = renderHook(useOnceComplete, {
      initialProps: { id: 1, isLastKnown: true } as {
        id: number;
        isPartial?: boolean;
        isLastKnown?: boolean;
      },
    });
    rerender({ id: 2, isPartial: true });
    expect(result.current).toEqual({ id: 2, isPartial: true });
  });
});
