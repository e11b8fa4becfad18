import { noteSummary } from './noteSummary';

describe('noteSummary', () => {
  it.each([
    [undefined, ''],
    ['', ''],
    ['Fit the page to small screens', 'Fit the page to small screens'],
    ['- Store prices (a559996)\n- Other', 'Store prices (a559996)'],
    ['\n## Changes\n\n* **Bold** move of `x`', 'Bold move of x'],
    ['# 1.0.0\n1. See [the list](https://x.test/a)', 'See the list'],
    ['# 1.0.0', '1.0.0'],
    ['2 * 3 = 6 __init__', '2 * 3 = 6 init'],
  ])('of %j is %j', (notes, summary) => {
    expect(noteSummary(notes)).toBe(summary);
  });
});
