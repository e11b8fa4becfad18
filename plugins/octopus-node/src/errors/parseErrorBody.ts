import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** What the body of a response says of an error. */
export interface ErrorBody extends OctopusErrorDetails {
  status: number;
  /** It is HTML, so it is no answer of Octopus's API. */
  isPage: boolean;
}

/**
 * Reads the body of a response that reports an error, whatever form it has:
 *
 * - Octopus's own, `ErrorMessage` and `Errors` (octopus-api.md section 4.1),
 *   either of which may be missing (OctopusDeploy/OctopusClients#719), in Pascal
 *   case or, as some versions answer, in camel case (section 3);
 * - problem details (RFC 9457) as ASP.NET Core answers them, whose `errors` have
 *   the names of fields as keys;
 * - other JSON, text, or a page.
 */
export function parseErrorBody(status: number, body: string): ErrorBody {
  const json = parseObject(body);
  const isPage = !json && /<(!doctype|html|head|body|title)\b/i.test(body);
  if (!json) {
    return { status, errorMessage: excerpt(body), errors: [], isPage };
  }
  const read = (name: string) => json[name] ?? json[lowerFirst(name)];
  const errors = readErrors(read('Errors'));
  const message =
    text(read('ErrorMessage')) ??
    text(json.title) ??
    text(read('Message')) ??
    text(read('Error'));
  const detail = text(json.detail);
  const helpText = text(read('HelpText'));
  const isUnknown = !message && !detail && !errors.length;
  return {
    status,
    errorMessage: message ?? (isUnknown ? shortJson(json, body) : ''),
    errors: [...(detail ? [detail] : []), ...errors],
    ...(helpText && { helpText }),
    isPage,
  };
}

/** Of a list its texts; of a map `field: text` for each. */
function readErrors(errors: unknown): string[] {
  if (Array.isArray(errors)) {
    return errors.flatMap(entry => text(entry) ?? []);
  }
  return errors && typeof errors === 'object'
    ? Object.entries(errors).flatMap(([field, texts]) =>
        [texts].flat().flatMap(entry => {
          const said = text(entry);
          return said ? [field ? `${field}: ${said}` : said] : [];
        }),
      )
    : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function lowerFirst(name: string): string {
  return name[0].toLowerCase() + name.slice(1);
}

/** JSON that says nothing we know how to read, quoted as it is. */
function shortJson(json: object, body: string): string {
  return Object.keys(json).length ? cut(body.replace(/\s+/g, ' ').trim()) : '';
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

function cut(said: string): string {
  return said.length > LIMIT ? `${said.slice(0, LIMIT)}...` : said;
}

/**
 * The readable beginning of a page that should have been JSON: its title if it
 * has one, otherwise its text, without markup and on one line.
 */
export function excerpt(page: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1];
  return cut(
    (title?.trim() ? title : page)
      .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
      .replace(/<!--[\s\S]*?-->/g, ' ')
      .replace(/<[^>]*>?/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
