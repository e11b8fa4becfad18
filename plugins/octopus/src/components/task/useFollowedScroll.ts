import { useLayoutEffect, useRef, useState } from 'react';

/** Pixels from the end within which somebody counts as being at the end. */
const SLACK = 24;

/**
 * Keeps a scrolling element at its end whenever its content changes, until it
 * is scrolled up, and again once it is scrolled back to the end.
 */
export function useFollowedScroll(content: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const [isFollowing, setFollowing] = useState(true);

  useLayoutEffect(() => {
    if (isFollowing && ref.current) {
      ref.current.scrollTop = ref.current.scrollHeight;
    }
  }, [content, isFollowing]);

  const onScroll = () => {
    const element = ref.current;
    if (element) {
      const { scrollHeight, scrollTop, clientHeight } = element;
      setFollowing(scrollHeight - scrollTop - clientHeight <= SLACK);
    }
  };

  return { ref, isFollowing, onScroll, follow: () => setFollowing(true) };
}
