/** What requests of workflows say they are from. */
export const WORKFLOW_USER_AGENT = 'sandbox-workflow';

/**
 * Sends one request to Octopus as the actions of a workflow do.
 *
 * @throws Error with what Octopus says when it refuses, or that it is not there
 */
export async function octopusRequest<T>(
  { url, apiKey }: { url: string; apiKey: string },
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<T> {
  const address = `${url.replace(/\/+$/, '')}${path}`;
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      headers: {
        'X-Octopus-ApiKey': apiKey,
        'Content-Type': 'application/json',
        'User-Agent': WORKFLOW_USER_AGENT,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new Error(`Octopus cannot be reached at ${url}.`);
  }
  if (!response.ok) {
    const { ErrorMessage = '', Errors = [] } = await response
      .json()
      .catch(() => ({}));
    const reasons = [ErrorMessage, ...Errors].filter(Boolean).join(' ');
    throw new Error(
      `Octopus answers ${response.status} to ${method} ${path}. ${reasons}`,
    );
  }
  return response.json() as Promise<T>;
}
