import { OctopusInterruptionAnswer } from '@octopus-backstage/plugin-octopus-common';
import { OctopusTranslate } from '../translations/OctopusTranslate';

/**
 * The answers that Octopus describes, as `Result` and `Guidance`, which have a
 * word in every language. Source:
 * OctopusDeploy/docs:src/pages/docs/api/_generated/interruptions.md.
 */
const KNOWN = [
  'Proceed',
  'Abort',
  'Retry',
  'Ignore',
  'Fail',
  'Exclude',
] as const;

/** The word of an answer; of one that is not known, Octopus's own. */
export function answerLabel(
  { value, label }: Pick<OctopusInterruptionAnswer, 'value' | 'label'>,
  t: OctopusTranslate,
): string {
  const known = KNOWN.find(name => name === value);
  return known ? t(`interruption.answer.${known}`) : label;
}

/** Whether the task fails with it. */
export function isDestructive({
  value,
}: Pick<OctopusInterruptionAnswer, 'value'>): boolean {
  return value === 'Abort' || value === 'Fail';
}
