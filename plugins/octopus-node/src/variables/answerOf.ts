/**
 * A set of variables, as far as it is used; the value of a sensitive one is
 * null. Source: definition `VariableSetResource` of the OpenAPI document;
 * octopus-api.md §3.2.
 *
 * @public
 */
export interface VariableSetResource {
  Id: string;
  Variables: { Name: string; Value: string | null; IsSensitive: boolean }[];
}

/**
 * The value that was given to a deployment for a prompted variable. Undefined
 * if any variable of that name is sensitive; a value that contains an
 * expression is the project's own default, not a given value.
 *
 * @public
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
