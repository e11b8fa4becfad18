import { parseEntityRef } from '@backstage/catalog-model';

/**
 * Why a text that a person has entered is no reference of an entity.
 *
 * @param field - where it was entered
 * @param options - `example`: how to write one; `defaultKind`: of a reference
 *   without a kind, which it needs otherwise
 * @returns an explanation; undefined when it is a reference
 *
 * @public
 */
export function getEntityRefError(
  field: string,
  text: string,
  { example, defaultKind }: { example: string; defaultKind?: string },
): string | undefined {
  try {
    parseEntityRef(text, { defaultKind });
    return undefined;
  } catch {
    return `${field} '${text}' is not a catalog entity reference: write it as ${example}`;
  }
}
