/** A release or package number, taken apart. */
export interface ParsedVersion {
  numbers: number[];
  prerelease: string;
  /** Build metadata, without the plus sign. */
  metadata: string;
}

const PATTERN =
  /^(\d+(?:\.\d+){0,3})(?:-([0-9A-Za-z][0-9A-Za-z.-]*))?(?:\+([0-9A-Za-z.-]+))?$/;

/**
 * Reads a number of one to four numeric parts and an optional prerelease, the
 * form that the server's own refusal describes (OpenAPI document, 400 of
 * `POST /releases`); undefined when the text is something else, for example
 * the Docker tag `latest`.
 */
export function parseVersion(text: string): ParsedVersion | undefined {
  const match = PATTERN.exec(text.trim());
  if (!match) return undefined;
  return {
    numbers: match[1].split('.').map(Number),
    prerelease: match[2] ?? '',
    metadata: match[3] ?? '',
  };
}
