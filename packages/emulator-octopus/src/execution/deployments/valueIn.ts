/** The value of a prompt in the dictionary of a command, by variable name. */
export function valueIn(
  variables: Record<string, unknown> | undefined,
): (elementName: string, variableName: string) => string | undefined {
  const byName = new Map(
    Object.entries(variables ?? {}).map(([name, value]) => [
      name.toLowerCase(),
      value === null ? undefined : String(value),
    ]),
  );
  return (_, variableName) => byName.get(variableName.toLowerCase());
}
