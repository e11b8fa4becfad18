import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Suggestions, TemplateSettings } from './TemplateSettings';

/**
 * Reads what fields suggest. Where the portal says nothing else, the field of an
 * AWS account suggests those that Backstage has credentials of (`aws.accounts`).
 *
 * @param path - of the settings of templates, for messages
 * @throws InputError that names the field whose suggestions are neither a list of
 * texts nor texts with a name for each
 */
export function readSuggestions(
  rootConfig: Config,
  path: string,
): TemplateSettings['suggestions'] {
  const all = rootConfig.getOptional(`${path}.suggestions`) ?? {};
  if (!isRecord(all)) {
    throw new InputError(
      `${path}.suggestions must name fields of forms, with a list for each`,
    );
  }
  const wrong = Object.keys(all).find(name => !isSuggestions(all[name]));
  if (wrong) {
    throw new InputError(
      `${path}.suggestions.${wrong} must be a list of strings, or strings with a name for each`,
    );
  }
  // What is no account of AWS there is for its module to refuse, not for a form.
  const accounts = (rootConfig.getOptionalConfigArray('aws.accounts') ?? [])
    .map(account => String(account.getOptional('accountId')))
    .filter(id => /^\d{12}$/.test(id));
  return {
    ...(accounts.length > 0 && { awsAccount: accounts }),
    ...(all as TemplateSettings['suggestions']),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSuggestions(value: unknown): value is Suggestions {
  return (
    (Array.isArray(value) || isRecord(value)) &&
    Object.values(value).every(each => typeof each === 'string')
  );
}
