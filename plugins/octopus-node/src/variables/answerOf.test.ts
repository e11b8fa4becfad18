import { answerOf } from './answerOf';

const variable = (Name: string, Value: string | null, IsSensitive = false) => ({
  Name,
  Value,
  IsSensitive,
});
const set = (...Variables: ReturnType<typeof variable>[]) => ({
  Id: 'variableset-Deployments-1',
  Variables,
});

describe('answerOf', () => {
  it.each([
    ['the value', set(variable('A', 'x')), 'x'],
    ['no default', set(variable('A', '#{B}'), variable('A', 'x')), 'x'],
    ['nothing else', set(variable('A', '#{B}')), undefined],
    ['no other variable', set(variable('B', 'x')), undefined],
    ['nothing empty', set(variable('A', '')), undefined],
    ['no secret', set(variable('A', null, true)), undefined],
    ['no secret', set(variable('A', 'x'), variable('A', 'y', true)), undefined],
  ])('is %s', (_, variables, expected) => {
    expect(answerOf(variables, 'A')).toBe(expected);
  });
});
