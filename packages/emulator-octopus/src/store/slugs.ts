/**
 * Lower case, everything but letters and digits to `-`, such as
 * `deploy-backend` for `🚀 Deploy Backend`. Source: octopus-api.md §6.6.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The slug of the wanted text, numbered when it is taken already. */
export function uniqueSlug(
  wanted: string,
  taken: (slug: string) => boolean,
): string {
  const base = slugify(wanted) || 'unnamed';
  let slug = base;
  for (let number = 1; taken(slug); number++) {
    slug = `${base}-${number}`;
  }
  return slug;
}
