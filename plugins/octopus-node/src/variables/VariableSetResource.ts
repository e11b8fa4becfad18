/**
 * A set of variables, as far as it is used; the value of a sensitive one is
 * null. Source: definition `VariableSetResource` of the OpenAPI document;
 * octopus-api.md §3.2.
 */
export interface VariableSetResource {
  Id: string;
  Variables: { Name: string; Value: string | null; IsSensitive: boolean }[];
}
