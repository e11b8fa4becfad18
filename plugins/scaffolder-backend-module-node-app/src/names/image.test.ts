import { checkImage } from './image';

describe('checkImage', () => {
  it.each([
    'octopub/shop',
    'octopub/shop.web',
    'octopub/shop__web',
    'octo-pub/shop---web',
    `octopub/${'x'.repeat(247)}`,
  ])('takes %s', image => {
    expect(() => checkImage(image)).not.toThrow();
  });

  it.each([
    ['octopub/shop___x', /one or two underscores/],
    ['octopub/shop..x', /small letters and digits/],
    ['octopub/shop.-x', /small letters and digits/],
    ['octopub/-shop', /small letters and digits/],
    ['octopub/Shop', /capitals are not taken/],
    ['octo.pub/shop', /'octo\.pub' would be read as the address of a registry/],
    ['ghcr.io/octopub/shop', /'ghcr\.io' would be read/],
    ['localhost:5000/shop', /'localhost:5000' would be read/],
    ['localhost/shop', /'localhost' would be read/],
    ['octopub/shop:1', /no tag/],
    ['shop', /a namespace and a name/],
    ['octopub/shop/web', /a namespace and a name/],
    [`octopub/${'x'.repeat(248)}`, /256 characters/],
  ])('refuses %s', (image, reason) => {
    expect(() => checkImage(image)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(reason),
      }),
    );
  });
});
