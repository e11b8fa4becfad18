import { configureTemplate } from './configureTemplate';

describe('configureTemplate', () => {
  const template = {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: { name: 'one' },
    spec: {
      type: 'service',
      steps: [
        {
          action: 'catalog:fetch',
          input: {
            entityRefs: ['template:default/two', 'group:default/platform'],
            optional: true,
          },
        },
      ],
    },
  };
  const settings = {
    path: 'octopus.templates',
    namespace: 'octopus',
    hosts: [],
    defaults: {},
    suggestions: {},
  };

  it('lets steps look up templates where the portal has them', () => {
    const { spec } = configureTemplate(template, settings, ['one']);
    expect(spec).toEqual({
      type: 'service',
      steps: [
        {
          action: 'catalog:fetch',
          input: {
            entityRefs: ['template:octopus/two', 'group:default/platform'],
            optional: true,
          },
        },
      ],
    });
  });

  it('changes nothing else of a template without form and result', () => {
    const bare = { ...template, spec: { type: 'service', steps: [] } };
    expect(configureTemplate(bare, settings, [])).toEqual({
      ...bare,
      metadata: { name: 'one', namespace: 'octopus' },
    });
  });
});
