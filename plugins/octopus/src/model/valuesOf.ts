import { OctopusPrompt } from '@octopus-backstage/plugin-octopus-common';

/** Returns a value for every prompt: the entered one, or else its default. */
export function valuesOf(
  prompts: OctopusPrompt[],
  entered: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    prompts.map(({ name, controlType, defaultValue }) => [
      name,
      entered[name] ??
        defaultValue ??
        // Octopus's value of an unchecked checkbox.
        (controlType === 'Checkbox' ? 'False' : ''),
    ]),
  );
}
