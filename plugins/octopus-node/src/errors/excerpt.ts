const LIMIT = 200;

/**
 * The readable beginning of a page that should have been JSON: its title if it
 * has one, otherwise its text, without markup and on one line.
 */
export function excerpt(page: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1];
  const text = (title?.trim() ? title : page)
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > LIMIT ? `${text.slice(0, LIMIT)}...` : text;
}
