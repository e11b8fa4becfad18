import { ResponseError } from '@backstage/errors';

/** The sentence that the backend sent, without the status line around it. */
export function messageOf(error: unknown): string {
  if (error instanceof ResponseError) {
    return error.body.error.message;
  }
  return error instanceof Error ? error.message : String(error);
}
