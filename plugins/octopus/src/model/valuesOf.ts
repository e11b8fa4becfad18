import { OctopusPrompt } from '@octopus-backstage/plugin-octopus-common';

/** A value for every prompt: what was entered, or else its default. */
export function valuesOf(
  prompts: OctopusPrompt[],
  entered: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    prompts.map(({ name, controlType, defaultValue }) => [
      name,
      entered[name] ??
        defaultValue ??
        // How Octopus writes an unticked checkbox.
        (controlType === 'Checkbox' ? 'False' : ''),
    ]),
  );
}
