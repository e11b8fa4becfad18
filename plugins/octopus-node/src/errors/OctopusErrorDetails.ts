/**
 * What Octopus said, as found under `octopus` on the errors of a client.
 *
 * Source: definition `Error` of the server's OpenAPI document; only
 * `ErrorMessage` is always there.
 *
 * @public
 */
export interface OctopusErrorDetails {
  /** HTTP status; missing when there was no response. */
  status?: number;
  errorMessage: string;
  /** One entry for each thing that is wrong; often the only specific part. */
  errors: string[];
  helpText?: string;
}

/**
 * What Octopus said, if the error came from a client of this package.
 *
 * @public
 */
export function getOctopusErrorDetails(
  error: unknown,
): OctopusErrorDetails | undefined {
  const details = (error as { octopus?: Partial<OctopusErrorDetails> } | null)
    ?.octopus;
  return typeof details?.errorMessage === 'string' &&
    Array.isArray(details.errors)
    ? (details as OctopusErrorDetails)
    : undefined;
}

/** Puts what Octopus said on an error. */
export function withDetails<E extends Error>(
  error: E,
  octopus: OctopusErrorDetails,
): E & { octopus: OctopusErrorDetails } {
  return Object.assign(error, { octopus });
}

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
