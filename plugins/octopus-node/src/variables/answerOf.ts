/**
 * A set of variables, as far as it is used; the value of a sensitive one is
 * null. Source: definition `VariableSetResource` of the OpenAPI document;
 * octopus-api.md §3.2.
 */
export interface VariableSetResource {
  Id: string;
  Variables: { Name: string; Value: string | null; IsSensitive: boolean }[];
}

/**
 * What a deployment was given for a variable. Nothing if any variable of that
 * name is sensitive; a value with an expression in it is the project's own
 * default, not what was asked for.
 */
export function answerOf(
  { Variables }: VariableSetResource,
  name: string,
): string | undefined {
  const named = Variables.filter(({ Name }) => Name === name);
  if (named.some(({ IsSensitive }) => IsSensitive)) {
    return undefined;
  }
  return (
    named.find(({ Value }) => Value && !Value.includes('#{'))?.Value ??
    undefined
  );
}
