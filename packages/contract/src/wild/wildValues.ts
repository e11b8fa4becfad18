import fc from 'fast-check';

/**
 * Texts that mean something else to a path, a query, a header, a template or a
 * shell than to a reader. None does harm to what takes it at its word.
 */
const HOSTILE = [
  '',
  ' ',
  '.',
  '..',
  '../..',
  '../../api/users/me',
  '%2e%2e%2f',
  '..%2F..',
  'all',
  'undefined',
  'null',
  '__proto__',
  'constructor',
  'toString',
  'Spaces-1',
  'Spaces-1/all',
  'Spaces-1/..',
  'Spaces-1/shop?take=1',
  'Spaces-1/shop#x',
  'Spaces-2/shop',
  'Projects-1',
  'projects-1',
  'Releases-0',
  'ServerTasks-1?x=1',
  'ServerTasks-99999999999999999999',
  'http://elsewhere.test/',
  '//elsewhere.test/api',
  '\\\\elsewhere.test\\share',
  '@elsewhere.test',
  '#{Octopus.Project.Name}',
  '${{ secrets.values }}',
  '$(echo injected)',
  '`echo injected`',
  "'; echo injected; '",
  '"; echo injected; "',
  '{{ injected }}',
  '<b>injected</b>',
  'a\r\nX-Injected: yes',
  'line\nbreak',
  '\u0000',
  '\u202etxt',
  // Half of a character: no URL can hold it.
  '\ud800',
  'żółć',
  '日本',
  '-1',
  '1e9',
  'NaN',
  '💥'.repeat(40),
  'x'.repeat(5_000),
];

/** Texts that nobody sees in tests that people write. */
export const wildText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** Values of any shape, with such texts in them. */
export const wildValue: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>(
  tie => ({
    value: fc.oneof(
      { maxDepth: 2 },
      wildText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(wildText, tie('value'), { maxKeys: 3 }),
    ),
  }),
).value;
