/**
 * One request and its answer as they were on the wire, secrets included, in
 * the form that `@octopus-backstage/contract` checks.
 *
 * @public
 */
export interface Exchange {
  method: string;
  url: string;
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}

/** Reads both bodies; neither may have been read before. */
export async function toExchange(
  request: Request,
  response: Response,
): Promise<Exchange> {
  return {
    method: request.method,
    url: request.url,
    requestBody: parse(await request.text()),
    status: response.status,
    responseBody: isRaw(response)
      ? await response.text()
      : parse(await response.text()),
  };
}

/** A file as it is, such as GitHub's `application/vnd.github.raw`, is no answer in JSON even when it holds some. */
function isRaw({ headers }: Response): boolean {
  return /\braw\b/.test(headers.get('Content-Type') ?? '');
}

/** Text that is not JSON, such as a raw task log, stays text. */
function parse(text: string): unknown {
  if (!text) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
