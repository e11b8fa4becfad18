/** What a search has found, as the search plugin responds with it. */
export interface Results {
  results: { type: string; document: { entityRef?: string } }[];
  /** How many there are on all pages, from the query and from the action. */
  numberOfResults?: number;
  totalItems?: number;
}

/** Finds what a response has found; undefined in one that is about something else. */
export function resultsIn(body: unknown): Results | undefined {
  const found = hasResults(body) ? body : outputOf(body);
  return hasResults(found) ? found : undefined;
}

/** Puts other results in the place of those. */
export function withResults(body: unknown, results: Results): unknown {
  return hasResults(body) ? results : { ...(body as object), output: results };
}

/** Actions have what they return in `output`. */
function outputOf(body: unknown): unknown {
  return (body as { output?: unknown } | null | undefined)?.output;
}

function hasResults(value: unknown): value is Results {
  return Array.isArray((value as Results | null | undefined)?.results);
}
