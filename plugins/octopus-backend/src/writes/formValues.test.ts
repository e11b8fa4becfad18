import { formValues, valuesOfForms } from './formValues';

const form = {
  Elements: [
    { Name: 'id-1', IsValueRequired: true, Control: { Name: 'Namespace' } },
    { Name: 'id-2', IsValueRequired: false, Control: { Name: 'Size' } },
    {
      Name: 'id-3',
      IsValueRequired: false,
      Control: { Name: 'Password', IsSecure: true },
    },
  ],
  Values: { 'id-2': 'small', 'id-3': '********' },
};

describe('formValues', () => {
  it('keys what is given by the elements, over the defaults', () => {
    expect(formValues(form, { Namespace: 'blue' })).toEqual({
      'id-1': 'blue',
      'id-2': 'small',
    });
    expect(formValues(form, { Size: 'large', Password: 'x' })).toEqual({
      'id-2': 'large',
      'id-3': 'x',
    });
  });

  it('is empty where nothing is asked', () => {
    expect(formValues(null)).toEqual({});
  });

  it('refuses what is not asked for, and says what is', () => {
    expect(() => formValues(form, { Other: 'x' })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        field: 'variables.Other',
        message: expect.stringContaining('Namespace, Size, Password'),
      }),
    );
  });

  it('takes no namespace that Kubernetes would refuse, but any default', () => {
    const asked = {
      Elements: [
        {
          Name: 'id-1',
          IsValueRequired: true,
          Control: { Name: 'Kubernetes.Namespace' },
        },
      ],
      Values: { 'id-1': '#{Octopus.Environment.Name | ToLower}' },
    };
    const values = (namespace: string) =>
      formValues(asked, { 'Kubernetes.Namespace': namespace });
    expect(values('feature-login')).toEqual({ 'id-1': 'feature-login' });
    expect(values(asked.Values['id-1'])).toEqual(asked.Values);
    expect(() => values('Not A Valid Namespace!')).toThrow(
      expect.objectContaining({
        name: 'InputError',
        field: 'variables.Kubernetes.Namespace',
        message: expect.stringContaining("'Not A Valid Namespace!'"),
      }),
    );
  });
});

describe('the values of several forms', () => {
  const asking = (...names: string[]) => ({
    Elements: names.map(name => ({
      Name: `id-${name}`,
      IsValueRequired: false,
      Control: { Name: name },
    })),
    Values: {},
  });

  it('are those that each prompts for', () => {
    expect(
      valuesOfForms([asking('Size'), asking('Size', 'Region'), null], {
        Size: 'L',
        Region: 'eu',
      }),
    ).toEqual([{ 'id-Size': 'L' }, { 'id-Size': 'L', 'id-Region': 'eu' }, {}]);
  });

  it('are none that no form prompts for', () => {
    expect(() =>
      valuesOfForms([asking('Size'), asking('Region')], { Zone: 'a' }),
    ).toThrow("'Zone' here; it asks for: Size, Region");
  });
});
