/**
 * An answer in the protocol restJson1: times are seconds. Source: "AWS
 * restJson1 protocol" in the Smithy documentation.
 */
export function restJson(status: number, body: object): Response {
  return Response.json(toWire(body), { status });
}

/** The class of the error goes in a header, as the same source says. */
export function restJsonError(
  status: number,
  code: string,
  message: string,
): Response {
  const response = restJson(status, { message });
  response.headers.set('x-amzn-ErrorType', code);
  return response;
}

function toWire(value: unknown): unknown {
  if (value instanceof Date) {
    return value.getTime() / 1000;
  }
  if (Array.isArray(value)) {
    return value.map(toWire);
  }
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, toWire(member)]),
    );
  }
  return value;
}
