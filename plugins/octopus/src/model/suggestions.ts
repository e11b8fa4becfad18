/**
 * Reads what a field's `ui:options` suggest: a list of values, or values with what
 * they are called (`eu-central-1: Europe (Frankfurt)`). What is no text is left out.
 */
export function suggestionsOf(
  options: Record<string, unknown> = {},
): { value: string; details?: string }[] {
  const { suggestions } = options;
  if (Array.isArray(suggestions)) {
    const values = suggestions.filter(each => typeof each === 'string');
    return [...new Set(values)].map(value => ({ value }));
  }
  return Object.entries(suggestions ?? {}).map(([value, details]) => ({
    value,
    ...(typeof details === 'string' && details && { details }),
  }));
}
