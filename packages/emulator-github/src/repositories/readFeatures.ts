import { fieldReader } from '../http/fields';
import { RepositoryFeatures } from './repository';

const NAMES: (keyof RepositoryFeatures)[] = [
  'has_issues',
  'has_projects',
  'has_wiki',
  'has_discussions',
  'is_template',
  'allow_squash_merge',
  'allow_merge_commit',
  'allow_rebase_merge',
  'allow_auto_merge',
  'allow_update_branch',
  'allow_forking',
  'delete_branch_on_merge',
  'web_commit_signoff_required',
];

/** The flags that a body sets. Source: operation `repos/update`. */
export function readFeatures(
  body: Record<string, unknown>,
  page: string,
): Partial<RepositoryFeatures> {
  const { flag } = fieldReader(body, page);
  return Object.fromEntries(
    NAMES.map(name => [name, flag(name)]).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
