import { ResponseError } from '@backstage/errors';

/** The error that the client throws for an error response of the backend. */
export function responseError(
  status: number,
  name: string,
  message: string,
  reason?: string,
): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message, ...(reason && { reason }) },
        request: { method: 'GET', url: '/' },
        response: { statusCode: status },
      }),
      { status, headers: { 'Content-Type': 'application/json' } },
    ),
  );
}
