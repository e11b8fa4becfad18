import { valuesOf } from './valuesOf';

describe('valuesOf', () => {
  const prompts = [
    {
      name: 'Reason',
      label: 'Reason',
      required: true,
      controlType: 'SingleLineText' as const,
      defaultValue: 'Routine',
    },
    {
      name: 'Skip',
      label: 'Skip',
      required: false,
      controlType: 'Checkbox' as const,
    },
    {
      name: 'Token',
      label: 'Token',
      required: false,
      controlType: 'Sensitive' as const,
    },
  ];

  it('falls back to the default of each prompt', () => {
    expect(valuesOf(prompts, {})).toEqual({
      Reason: 'Routine',
      Skip: 'False',
      Token: '',
    });
  });

  it('takes what was entered, even when it is nothing', () => {
    expect(valuesOf(prompts, { Reason: '', Skip: 'True' })).toEqual({
      Reason: '',
      Skip: 'True',
      Token: '',
    });
  });
});
