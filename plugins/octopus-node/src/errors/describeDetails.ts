import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** ErrorMessage and every entry of Errors[], each once, as one line of text. */
export function describeDetails(details: OctopusErrorDetails): string {
  const sentences = new Set(
    [details.errorMessage, ...details.errors]
      .map(text => text.trim())
      .filter(Boolean),
  );
  return [...sentences]
    .map(text => (/[.!?:]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
