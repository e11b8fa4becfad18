import { createContext } from 'react';
import { Refusal } from '../errors/problemOf';

/** What the fields of a form know of what was refused when it was sent. */
interface RefusalContextValue {
  refusal?: Refusal;
  /**
   * Says that a field shows what is refused of it, so that the form need not.
   * Returns what takes it back.
   */
  claim: (field: string) => () => void;
}

export const RefusalContext = createContext<RefusalContextValue>({
  claim: () => () => {},
});
