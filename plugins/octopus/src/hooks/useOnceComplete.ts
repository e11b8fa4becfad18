import { useRef } from 'react';

/**
 * Keeps `isPartial` of polled data only until it was complete once: later gaps
 * are about something new, and what was known before them still holds.
 */
export function useOnceComplete<T extends { isPartial?: boolean }>(
  data: T | undefined,
): T | undefined {
  const wasComplete = useRef(false);
  if (data && !data.isPartial) {
    wasComplete.current = true;
  }
  return data?.isPartial && wasComplete.current
    ? { ...data, isPartial: undefined }
    : data;
}
