import { PromptForm } from './promptForm';

/** Prompt values by variable name, and the required ones that have none. */
export interface FilledPrompts {
  values: Record<string, string>;
  missing: string[];
}

/**
 * Fills a form. `given` finds the value that the caller sent for an element;
 * without one, a default that is not empty counts, as it would in the portal's
 * pre-filled form. Select prompts are not validated (octopus-api.md §3.6).
 */
export function fillPrompts(
  form: PromptForm,
  given: (elementName: string, variableName: string) => string | undefined,
): FilledPrompts {
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const { Name, Control } of form.Elements) {
    const value = given(Name, Control.Name) || form.Values[Name] || '';
    if (Control.Required && !value) missing.push(Control.Name);
    values[Control.Name] = value;
  }
  return { values, missing };
}
