import { columnWidth } from './namedColumn';

describe('columnWidth', () => {
  it.each([
    ['Test', 96],
    ['Feature Branch', 96],
    ['Development', 118],
    ['Region 01 ap-southeast-1 staging', 101],
    ['Supercalifragilistic', 143],
  ])('has room for the words of %s', (name, width) => {
    expect(columnWidth(name)).toBe(width);
  });
});
