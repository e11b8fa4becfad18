/**
 * Encodes a text as one segment of a path. Half of a surrogate pair, for which
 * `encodeURIComponent` throws a URIError, becomes U+FFFD, as it does in `new URL`:
 * what comes from a person or an annotation is then simply not found.
 *
 * @public
 */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
