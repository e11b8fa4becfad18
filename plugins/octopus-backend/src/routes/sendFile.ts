import { OctopusArtifactContent } from '@octopus-backstage/plugin-octopus-common';
import { Response } from 'express';

/** Whether a route responds with a file instead of JSON. */
export function isFile(result: unknown): result is OctopusArtifactContent {
  return (
    typeof result === 'object' &&
    result !== null &&
    'content' in result &&
    result.content instanceof Uint8Array
  );
}

/**
 * Sends a file that somebody else made: as bytes to save, and never as something
 * that a browser would render, run or guess the type of.
 */
export function sendFile(
  response: Response,
  { filename, content }: OctopusArtifactContent,
): void {
  response
    .attachment(filename)
    .set('Content-Type', 'application/octet-stream')
    .set('X-Content-Type-Options', 'nosniff')
    .set('Content-Security-Policy', "default-src 'none'; sandbox")
    .set('Cache-Control', 'private, no-store')
    .status(200)
    .send(Buffer.from(content));
}
