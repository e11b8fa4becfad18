import { fieldReader } from '../http/fields';
import { invalid } from '../http/errors';
import { Rule, Ruleset } from './ruleset';

const TARGETS: Ruleset['target'][] = ['branch', 'tag', 'push'];
const ENFORCEMENTS: Ruleset['enforcement'][] = [
  'disabled',
  'active',
  'evaluate',
];
/** Source: schema `repository-rule`. */
const TYPES: Rule['type'][] = [
  'creation',
  'update',
  'deletion',
  'required_linear_history',
  'merge_queue',
  'required_deployments',
  'required_signatures',
  'pull_request',
  'required_status_checks',
  'non_fast_forward',
  'commit_message_pattern',
  'commit_author_email_pattern',
  'committer_email_pattern',
  'branch_name_pattern',
  'tag_name_pattern',
  'workflows',
  'code_scanning',
  'file_path_restriction',
  'max_file_path_length',
  'file_extension_restriction',
  'max_file_size',
];

/** A ruleset from the body of a request; what it leaves out stays as it is. */
export function readRuleset(
  body: Record<string, unknown>,
  page: string,
  current?: Ruleset,
): Omit<Ruleset, 'id' | 'createdAt' | 'updatedAt'> {
  const { text, list, required } = fieldReader(body, page);
  const target = TARGETS.find(
    one => one === (text('target') ?? current?.target ?? 'branch'),
  );
  const enforcement = ENFORCEMENTS.find(
    one =>
      one ===
      (current
        ? text('enforcement') ?? current.enforcement
        : required('enforcement')),
  );
  const rules = (list('rules') ?? current?.rules ?? []) as Rule[];
  const unknown = rules.find(({ type }) => !TYPES.includes(type));
  if (!target || !enforcement || unknown) {
    throw invalid(page, [
      unknown ? `Invalid rule '${unknown.type}'` : 'Invalid request.',
    ]);
  }
  const name = current ? text('name') ?? current.name : required('name');
  if (!name) {
    throw invalid(page, ["Name can't be blank"]);
  }
  return {
    name,
    target,
    enforcement,
    bypassActors: (list('bypass_actors') ??
      current?.bypassActors ??
      []) as Ruleset['bypassActors'],
    conditions: (body.conditions ??
      current?.conditions ??
      {}) as Ruleset['conditions'],
    rules,
  };
}
