import {
  Plan,
  PlanAction,
  PlanEntry,
} from '@octopus-backstage/plugin-octopus-blueprint';

const inOrder: PlanAction[] = [
  'create',
  'update',
  'delete',
  'unchanged',
  'reuse',
  'keep',
  'conflict',
];

const meaning: Record<PlanAction, { planned: string; done: string }> = {
  create: { planned: 'to create', done: 'created' },
  update: { planned: 'to update', done: 'updated' },
  delete: { planned: 'to delete', done: 'deleted' },
  unchanged: { planned: 'unchanged', done: 'unchanged' },
  reuse: { planned: 'reused as it is', done: 'reused as it is' },
  keep: { planned: 'kept', done: 'kept' },
  conflict: { planned: 'in conflict', done: 'in conflict' },
};

/** Counts the objects for each kind of change, without kinds that have none. */
export function countActions(plan: Plan): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const action of inOrder) {
    const count = plan.entries.filter(e => e.action === action).length;
    if (count) {
      counts[action] = count;
    }
  }
  return counts;
}

/** Describes one object on one line, such as `created runbook 'Get Pods' of 'Frontend' (Runbooks-3)`. */
export function describeEntry(
  entry: PlanEntry,
  tense: 'planned' | 'done',
): string {
  const { action, kind, name, id, reason, changes } = entry;
  const owner = entry.project ?? entry.libraryVariableSet;
  return [
    `${meaning[action][tense]}:`,
    words(kind),
    `'${name}'`,
    owner && `of '${owner}'`,
    id && `(${id})`,
    changes?.length && `[${changes.join(', ')}]`,
    reason && `- ${reason}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * The projects of the blueprint as a Markdown list, with what happens to each and
 * with links to those that there are.
 *
 * @param urls - addresses of projects in Octopus, by their names
 */
export function projectList(
  plan: Plan,
  tense: 'planned' | 'done',
  urls: Map<string, string> = new Map(),
): string {
  return plan.entries
    .filter(({ kind }) => kind === 'project')
    .map(({ name, action }) => {
      // Names such as `_ Deploy` would be taken for Markdown.
      const text = name.replace(/[\\`*_[\]<>|]/g, '\\$&');
      const url = urls.get(name);
      const done = meaning[action][tense];
      return `- ${url ? `[${text}](${url})` : text}: ${done}`;
    })
    .join('\n');
}

/** A Markdown table with a row for each kind of object and a column for each kind of change. */
export function planTable(plan: Plan, tense: 'planned' | 'done'): string {
  const actions = Object.keys(countActions(plan)) as PlanAction[];
  const kinds = [...new Set(plan.entries.map(e => e.kind))];
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const count = (action: PlanAction, kind?: string) =>
    plan.entries.filter(e => e.action === action && (!kind || e.kind === kind))
      .length || '';
  return [
    row(['Kind', ...actions.map(a => meaning[a][tense])]),
    row(['---', ...actions.map(() => '---:')]),
    ...kinds.map(kind =>
      row([heading(kind), ...actions.map(a => count(a, kind))]),
    ),
    row(['**Total**', ...actions.map(a => `**${count(a)}**`)]),
  ].join('\n');
}

/** Several of a kind, at the beginning of a line, such as `Runbook processes`. */
function heading(kind: string): string {
  const name = words(kind);
  const plural = `${name}${name.endsWith('s') ? 'es' : 's'}`;
  return plural.charAt(0).toLocaleUpperCase('en') + plural.slice(1);
}

/** The name of a kind as people write it, such as `runbook process`. */
export function words(kind: string): string {
  return kind.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
