import { cleanText } from './taskLog';

describe('cleanText', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', 'red'],
    ['\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007', 'click'],
    ['50%\r100%\u0008\u0000', '50%100%'],
    ['a\tb', 'a\tb'],
    ['<b>né</b>', '<b>né</b>'],
    ['\u009b31mred', 'red'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('cuts what is too long', () => {
    expect(cleanText('x'.repeat(10_000))).toHaveLength(4_001);
  });
});
