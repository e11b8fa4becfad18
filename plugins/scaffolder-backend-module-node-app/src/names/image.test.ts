import { parseImage } from './image';

const github = { host: 'github.com', owner: 'Octopub' };
const ecr = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';

describe('parseImage', () => {
  it.each([
    'octopub/shop',
    'octopub/shop.web',
    'octopub/shop__web',
    'octo-pub/shop---web',
    `octopub/${'x'.repeat(247)}`,
  ])('takes %s, on Docker Hub', image => {
    expect(parseImage(image, github)).toMatchObject({
      registry: 'docker-hub',
      host: undefined,
      name: image,
    });
  });

  it.each([
    ['ghcr.io/octopub/shop', 'ghcr', 'ghcr.io', 'octopub/shop'],
    ['ghcr.io/octopub/shop/web__2', 'ghcr', 'ghcr.io', 'octopub/shop/web__2'],
    [`${ecr}/shop`, 'ecr', ecr, 'shop'],
    [`${ecr}/team-a/octopub/shop.web`, 'ecr', ecr, 'team-a/octopub/shop.web'],
    [
      '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/shop',
      'ecr',
      '111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn',
      'shop',
    ],
  ])('takes %s', (image, registry, host, name) => {
    expect(parseImage(image, github)).toMatchObject({ registry, host, name });
  });

  it('reads the region of Amazon ECR', () => {
    expect(parseImage(`${ecr}/shop`, github).region).toBe('eu-west-1');
  });

  it('knows where other servers of GitHub keep images', () => {
    const server = { host: 'github.example.com', owner: 'octopub' };
    expect(
      parseImage('containers.github.example.com/octopub/shop', server),
    ).toMatchObject({ registry: 'ghcr', name: 'octopub/shop' });
    expect(() => parseImage('ghcr.io/octopub/shop', server)).toThrow(
      /GitHub's container registry \(containers\.github\.example\.com\)/,
    );
  });

  it.each([
    ['octopub/shop___x', /one or two underscores/],
    ['octopub/shop..x', /lowercase letters and digits/],
    ['octopub/shop.-x', /lowercase letters and digits/],
    ['octopub/-shop', /lowercase letters and digits/],
    ['octopub/Shop', /uppercase letters are not allowed/],
    ['octo.pub/shop', /'octo\.pub' would be read as the address of a registry/],
    ['quay.io/octopub/shop', /'quay\.io' would be read/],
    ['localhost:5000/shop', /'localhost:5000' would be read/],
    ['localhost/shop', /'localhost' would be read/],
    ['octopub/shop:1', /must not have a tag/],
    ['shop', /a namespace and a name/],
    ['octopub/shop/web', /a namespace and a name/],
    ['/shop', /lowercase letters and digits/],
    [`octopub/${'x'.repeat(248)}`, /256 characters/],
    ['ghcr.io/ada/shop', /for the owner of the repository only.* octopub/],
    ['ghcr.io/octopub', /for the owner of the repository only/],
    ['ghcr.io/octopub/', /for the owner of the repository only/],
    ['ghcr.io/octopub/Shop', /uppercase letters are not allowed/],
    ['ghcr.io/octopub/shop:1', /must not have a tag/],
    [`${ecr}/shop__web`, /one period, underscore or hyphen/],
    [`${ecr}/octopub//shop`, /with slashes between them/],
    [`${ecr}/s`, /two characters or more/],
    [`${ecr}/shop@sha256:0`, /must not have a tag/],
    ['1234.dkr.ecr.eu-west-1.amazonaws.com/shop', /would be read/],
    ['public.ecr.aws/octopub/shop', /would be read/],
  ])('refuses %s', (image, reason) => {
    expect(() => parseImage(image, github)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(reason),
      }),
    );
  });
});
