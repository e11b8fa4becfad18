import { StepSpec } from '../types';
import { script } from './script';

/** The last step of nearly every process; it runs even when a step before it failed. */
export function feedback(): StepSpec {
  return script('Feedback', 'feedback', { condition: 'Always' });
}
