import { encodeSegment } from './encodeSegment';

it.each([
  ['refs/heads/main', 'refs%2Fheads%2Fmain'],
  ['żółć 💥', '%C5%BC%C3%B3%C5%82%C4%87%20%F0%9F%92%A5'],
  ['half \ud800 of one', 'half%20%EF%BF%BD%20of%20one'],
])('encodes %j', (text, encoded) => {
  expect(encodeSegment(text)).toBe(encoded);
  expect(new URL(encoded, 'http://octopus.test').pathname).toBe(`/${encoded}`);
});
