import { useEffect, useState } from 'react';

/** Milliseconds without a key after which a text counts as entered. */
const PAUSE = 300;

/** Returns a text that is being typed once the typing pauses. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
