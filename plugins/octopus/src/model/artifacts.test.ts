import { isReadable, readableText } from './artifacts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file of a task', () => {
  it.each([
    ['bom-1.json', true],
    ['scan.SARIF', true],
    ['trivy-1.txt', true],
    ['core.dump', false],
    ['image.png', false],
  ])('%s can be read: %s', (name, expected) => {
    expect(isReadable(name)).toBe(expected);
  });

  it('is laid out when it is JSON', () => {
    expect(readableText('bom.json', bytes('{"a":[1]}')).text).toBe(
      '{\n  "a": [\n    1\n  ]\n}',
    );
  });

  it('is shown as it is when it only claims to be JSON', () => {
    expect(readableText('bom.json', bytes('<b>no</b>')).text).toBe('<b>no</b>');
  });

  it('is cut when it is long', () => {
    const { text, isCut } = readableText('a.txt', bytes('x'.repeat(200_001)));
    expect(text).toHaveLength(200_000);
    expect(isCut).toBe(true);
  });
});
