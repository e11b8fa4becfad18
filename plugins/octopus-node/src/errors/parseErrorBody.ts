import { excerpt } from './excerpt';
import type { OctopusErrorDetails } from './OctopusErrorDetails';

/** Reads the body of an answer that reports an error, JSON or not. */
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
