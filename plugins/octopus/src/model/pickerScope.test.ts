import { pickerScope } from './pickerScope';

describe('pickerScope', () => {
  it.each([
    ['of its own name', {}, { space: 'Shop' }, { space: 'Shop' }],
    [
      'that is named',
      { spaceField: 'target' },
      { space: 'Shop', target: ' Platform ' },
      { space: 'Platform' },
    ],
    ['of nothing that is empty', {}, { space: ' ', project: 3 }, {}],
    [
      'of a service that is still to be chosen',
      { entityRefField: 'service' },
      { space: 'Shop' },
      { space: 'Shop', needsService: true },
    ],
    [
      'of a service',
      { entityRefField: 'service' },
      { service: 'component:default/shop' },
      { entityRef: 'component:default/shop' },
    ],
  ])('is the value of the field %s', (_, options, formData, scope) => {
    expect(pickerScope(options, formData)).toEqual(scope);
  });

  it('is a value of the template first', () => {
    expect(pickerScope({ space: 'Platform' }, { space: 'Shop' })).toEqual({
      space: 'Platform',
    });
  });

  it('is empty outside of a form', () => {
    expect(pickerScope()).toEqual({});
  });
});
