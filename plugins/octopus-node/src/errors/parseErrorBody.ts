import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** Reads the body of a response that reports an error, JSON or not. */
export function parseErrorBody(
  status: number,
  body: string,
): OctopusErrorDetails {
  const json = parseObject(body);
  if (typeof json?.ErrorMessage !== 'string') {
    return { status, errorMessage: json ? '' : excerpt(body), errors: [] };
  }
  const { ErrorMessage, Errors, HelpText } = json;
  return {
    status,
    errorMessage: ErrorMessage.trim(),
    errors: Array.isArray(Errors)
      ? Errors.filter((entry): entry is string => typeof entry === 'string')
      : [],
    ...(typeof HelpText === 'string' && HelpText ? { helpText: HelpText } : {}),
  };
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

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
