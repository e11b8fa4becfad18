import { useRef } from 'react';

/**
 * Keeps `isPartial` of polled data only until it was complete once: later gaps
 * are about something new, and what was known before them still holds. Data that
 * may be old does not count.
 */
export function useOnceComplete<
  T extends { isPartial?: boolean; isLastKnown?: boolean },
>(data: T | undefined): T | undefined {
  const wasComplete = useRef(false);
  if (data && !data.isPartial && !data.isLastKnown) {
    wasComplete.current = true;
  }
  return data?.isPartial && wasComplete.current
    ? { ...data, isPartial: undefined }
    : data;
}
