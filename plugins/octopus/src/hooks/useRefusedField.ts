import {
  RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { RefusalContext } from './RefusalContext';
import { Refusal } from '../errors/problemOf';

/** Props for a field of `@backstage/ui`. */
interface FieldProps {
  ref: RefObject<HTMLDivElement>;
  /** Returns what was refused; missing when there is nothing. */
  validate?: () => string;
  /** `aria` shows it at once, and lets the form be sent again as it is. */
  validationBehavior: 'native' | 'aria';
}

/**
 * Shows at a field of a form what was refused of it when the form was sent, until
 * its value is changed, and takes the focus there. What is refused of no field
 * is left to the form.
 *
 * @param field - its name in the request; none where the field cannot show it, as
 * a list from which nothing is chosen
 * @param value - what it holds now
 */
export function useRefusedField(
  field: string | undefined,
  value: unknown,
): FieldProps {
  const { refusal, claim } = useContext(RefusalContext);
  const ref = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<{ by: Refusal; value: unknown }>();
  const own = field && refusal?.field === field ? refusal : undefined;
  if (own && refused?.by !== own) {
    setRefused({ by: own, value });
  }

  useLayoutEffect(() => (field ? claim(field) : undefined), [claim, field]);
  useEffect(() => {
    if (own) {
      ref.current
        ?.querySelector<HTMLElement>('input, textarea, button')
        ?.focus();
    }
  }, [own]);

  return own && refused?.value === value
    ? { ref, validate: () => own.message, validationBehavior: 'aria' }
    : { ref, validationBehavior: 'native' };
}
