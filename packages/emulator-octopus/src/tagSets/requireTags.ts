import { SandboxContext } from '../context';
import { validationError } from '../http/errors';
import { tagSets } from './tagSets';

/**
 * The tags, each once, after it was checked that tag sets of the space have them.
 * The wording of the refusal is not public.
 *
 * @throws OctopusError 400
 */
export function requireTags(
  ctx: SandboxContext,
  spaceId: string,
  tags: string[],
): string[] {
  const wanted = [...new Set(tags)];
  const known = ctx.store
    .of(tagSets)
    .inSpace(spaceId)
    .flatMap(({ Tags }) => Tags)
    .map(({ CanonicalTagName }) => CanonicalTagName.toLowerCase());
  const missing = wanted.filter(tag => !known.includes(tag.toLowerCase()));
  if (missing.length > 0) {
    throw validationError(
      ...missing.map(tag => `There is no tag '${tag}' in this space.`),
    );
  }
  return wanted;
}
