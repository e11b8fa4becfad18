import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which a text counts as entered. */
const PAUSE = 300;

/**
 * Keeps a text that is being typed, and hands it on when the typing pauses.
 *
 * @param value - what it is elsewhere: a change there wins
 */
export function useDebounced(
  value: string,
  onChange: (value: string) => void,
): [typed: string, setTyped: (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const latest = useRef(onChange);
  latest.current = onChange;
  const handedOn = useRef(value);

  useEffect(() => {
    if (handedOn.current !== value) {
      handedOn.current = value;
      setTyped(value);
    }
  }, [value]);

  useEffect(() => {
    if (typed === handedOn.current) {
      return undefined;
    }
    const timer = setTimeout(() => {
      handedOn.current = typed;
      latest.current(typed);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return [typed, setTyped];
}
