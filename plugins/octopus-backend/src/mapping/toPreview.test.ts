import { FormElementResource } from '../resources/previews';
import { toPreview } from './toPreview';

const element = (
  Name: string,
  control: Partial<FormElementResource['Control']> = {},
  IsValueRequired = false,
): FormElementResource => ({
  Name: `id-${Name}`,
  IsValueRequired,
  Control: { Name, ...control },
});
const type = (name: string, extra: object = {}) => ({
  DisplaySettings: { 'Octopus.ControlType': name, ...extra },
});

describe('toPreview', () => {
  const { prompts, steps } = toPreview(
    {
      Form: {
        Elements: [
          element('Plain', { Label: 'A text' }, true),
          element('Lines', type('MultiLineText')),
          element('Secret', type('Sensitive')),
          element('Secure', { IsSecure: true }),
          element('Flag', type('Checkbox')),
          element(
            'Size',
            type('Select', {
              'Octopus.SelectOptions': 's|Small\n\nl|Large\nxl',
            }),
          ),
        ],
        Values: {
          'id-Plain': 'default',
          'id-Secret': 'hidden',
          'id-Secure': 'hidden',
          'id-Flag': 'False',
        },
      },
      StepsToExecute: [
        { ActionName: 'One', MachineNames: ['a', 'b'] },
        { ActionName: 'Two', MachineNames: null },
        { ActionName: 'Off', MachineNames: [], IsDisabled: true },
      ],
    },
    { Id: 'Environments-1', Name: 'Dev' },
  );

  it('asks in the way that Octopus does', () => {
    expect(prompts).toEqual([
      {
        name: 'Plain',
        label: 'A text',
        required: true,
        controlType: 'SingleLineText',
        defaultValue: 'default',
      },
      expect.objectContaining({ controlType: 'MultiLineText' }),
      expect.objectContaining({ name: 'Secret', controlType: 'Sensitive' }),
      expect.objectContaining({ name: 'Secure', controlType: 'Sensitive' }),
      expect.objectContaining({
        controlType: 'Checkbox',
        defaultValue: 'False',
      }),
      expect.objectContaining({
        controlType: 'SingleLineText',
        options: [
          { value: 's', label: 'Small' },
          { value: 'l', label: 'Large' },
          { value: 'xl', label: 'xl' },
        ],
      }),
    ]);
  });

  it('never tells what is sensitive', () => {
    expect(JSON.stringify(prompts)).not.toContain('hidden');
  });

  it('lists the steps that would run', () => {
    expect(steps).toEqual([
      { name: 'One', targets: ['a', 'b'] },
      { name: 'Two', targets: [] },
    ]);
  });
});
