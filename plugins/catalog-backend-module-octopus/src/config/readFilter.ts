import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { ProjectFilter } from './ProviderSettings';
import { readTexts } from './readTexts';

/**
 * Reads the project filter of a provider.
 *
 * @throws InputError that names the path
 */
export function readFilter(config: Config, path: string): ProjectFilter {
  return {
    groups: readTexts(config, 'projectGroups', path),
    include: readPatterns(config, 'include', path),
    exclude: readPatterns(config, 'exclude', path),
  };
}

function readPatterns(config: Config, key: string, path: string): RegExp[] {
  return (readTexts(config, key, path) ?? []).map(text => {
    try {
      return new RegExp(text);
    } catch (error) {
      throw new InputError(
        `${path}.${key} is not a regular expression: ${
          (error as Error).message
        }`,
      );
    }
  });
}
