/** Adds the warnings that clients show. Source: kubernetes/enhancements:keps/sig-api-machinery/1693-warnings */
export function withWarnings(response: Response, warnings: string[]): Response {
  warnings.forEach(text =>
    response.headers.append('Warning', `299 - ${JSON.stringify(text)}`),
  );
  return response;
}
