import { describeChange } from './describeChange';

describe('describeChange', () => {
  it('shows the lines that differ', () => {
    expect(
      describeChange(
        '# Kinds\n\n| a | 28 |\n| b | 6 |\n',
        '# Kinds\n\n| a | 29 |\n| b | 6 |\n',
      ),
    ).toBe('- | a | 28 |\n+ | a | 29 |');
  });
});
