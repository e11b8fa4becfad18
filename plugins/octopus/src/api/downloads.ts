import { OctopusArtifactContent } from '@octopus-backstage/plugin-octopus-common';

/**
 * Whether a response is a file and no JSON. From another origin, a browser hides
 * `Content-Disposition`, but not this.
 */
export function isDownload({ headers }: Response): boolean {
  return headers.get('Content-Type') === 'application/octet-stream';
}

/** Reads a file, with its name where the browser tells it. */
export async function readFile(
  response: Response,
): Promise<OctopusArtifactContent> {
  const header = response.headers.get('Content-Disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header) ?? [];
  const [, plain] = /filename="([^"]*)"/i.exec(header) ?? [];
  return {
    filename: encoded ? decodeURIComponent(encoded) : plain ?? 'artifact',
    content: new Uint8Array(await response.arrayBuffer()),
  };
}
