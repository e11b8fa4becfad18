import { Variable } from '../../variables/variableSets';
import { fillPrompts } from './fillPrompts';
import { promptForm } from './promptForm';
import { resolveVariables } from './resolveVariables';
import { substitute } from './substitute';

const variable = (
  Name: string,
  Value: string,
  extra: Partial<Variable> = {},
): Variable => ({
  Id: `${Name}-${JSON.stringify(extra.Scope ?? {})}`,
  Name,
  Value,
  Description: null,
  IsEditable: true,
  Type: 'String',
  IsSensitive: false,
  Scope: {},
  Prompt: null,
  ...extra,
});

const prompt = {
  Label: 'Namespace',
  Description: '',
  Required: true,
  DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
};

const namespaces = [
  variable('Kubernetes.Namespace', '#{Octopus.Action.Kubernetes.Namespace}'),
  variable('Kubernetes.Namespace', '', {
    Scope: { Environment: ['branch'] },
    Prompt: prompt,
  }),
];

describe('resolveVariables', () => {
  it('prefers the scoped value in its environment', () => {
    const sets = [
      [
        variable('Url', 'any'),
        variable('Url', 'test', { Scope: { Environment: ['test'] } }),
        variable('Url', 'machine', { Scope: { Machine: ['Machines-1'] } }),
      ],
    ];
    expect(resolveVariables(sets, { environmentId: 'test' }).get('Url')).toBe(
      'test',
    );
    expect(resolveVariables(sets, { environmentId: 'dev' }).get('Url')).toBe(
      'any',
    );
  });

  it('prefers the project to its library sets', () => {
    const sets = [[variable('A', 'project')], [variable('A', 'library')]];
    expect(resolveVariables(sets, { environmentId: 'dev' }).get('A')).toBe(
      'project',
    );
  });
});

describe('substitute', () => {
  it('replaces names, through other variables, and keeps what is unknown', () => {
    const values = new Map([
      ['Path', '/#{Namespace}/api'],
      ['Namespace', 'shop'],
    ]);
    expect(substitute('#{Path}#{Unknown}', values)).toBe('/shop/api#{Unknown}');
  });

  it('ends with variables that name each other', () => {
    const values = new Map([
      ['A', '#{B}'],
      ['B', '#{A}'],
    ]);
    expect(substitute('#{A}', values)).toMatch(/^#\{[AB]\}$/);
  });
});

describe('promptForm', () => {
  it('asks only in the environment that the prompt is scoped to', () => {
    expect(promptForm([namespaces], { environmentId: 'dev' }).Elements).toEqual(
      [],
    );
    const form = promptForm([namespaces], { environmentId: 'branch' });
    expect(form.Elements).toHaveLength(1);
    expect(form.Elements[0]).toMatchObject({
      Control: { Name: 'Kubernetes.Namespace', Required: true },
      IsValueRequired: true,
    });
    expect(form.Elements[0].Name).not.toContain('Kubernetes');
    expect(form.Values).toEqual({ [form.Elements[0].Name]: '' });
  });

  it('never shows the default of a sensitive prompt', () => {
    const secret = variable('Token', 'hidden', {
      IsSensitive: true,
      Prompt: { ...prompt, Required: false },
    });
    const form = promptForm([[secret]], { environmentId: 'dev' });
    expect(Object.values(form.Values)).toEqual(['']);
  });
});

describe('fillPrompts', () => {
  const form = promptForm([namespaces], { environmentId: 'branch' });

  it('names what is required and missing', () => {
    expect(fillPrompts(form, () => undefined).missing).toEqual([
      'Kubernetes.Namespace',
    ]);
  });

  it('takes values by element and by variable name', () => {
    const byName = fillPrompts(form, (_, name) =>
      name === 'Kubernetes.Namespace' ? 'shop' : undefined,
    );
    expect(byName).toEqual({
      values: { 'Kubernetes.Namespace': 'shop' },
      missing: [],
    });
  });
});
