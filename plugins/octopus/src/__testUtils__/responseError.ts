import { ResponseError } from '@backstage/errors';

/**
 * The error that the client throws for an error response of the backend.
 *
 * @param more - what else the backend says of it
 */
export function responseError(
  status: number,
  name: string,
  message: string,
  more: { reason?: string; field?: string } = {},
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message, ...more },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}
