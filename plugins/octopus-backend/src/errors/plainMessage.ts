/** How the client names a request (`nameRequest` of plugin-octopus-node). */
const REQUEST = String.raw`(Octopus instance '[^']*'): [A-Z]+ \/\S*`;

/** What Octopus puts before what is wrong, and what says nothing by itself. */
const PREAMBLE = /^There was a problem with your request\. (?=\S)/;

const replacements: [RegExp, string][] = [
  [new RegExp(`what ${REQUEST} asked for`, 'g'), 'what was asked for'],
  [
    new RegExp(
      `^${REQUEST} (?:failed|was refused) (\\(\\d+\\)): The answer gives no reason\\.`,
    ),
    '$1 reported an error $2 without a reason.',
  ],
  [new RegExp(`^${REQUEST} was refused \\(\\d+\\): (?=\\S)`), ''],
  [
    new RegExp(`^${REQUEST} failed \\(\\d+\\): (?=\\S)`),
    '$1 reported an error: ',
  ],
  [new RegExp(`^${REQUEST} failed: `), '$1: '],
  [new RegExp(`^${REQUEST} got no answer: `), '$1 did not answer: '],
  [new RegExp(REQUEST, 'g'), '$1'],
];

/**
 * Rewords the message of an error of the client for people who know Octopus but
 * not its API: what Octopus said stays, the request and its status go. The log
 * has them, in the stack of the error.
 */
export function plainMessage(message: string): string {
  return replacements
    .reduce((text, [pattern, words]) => text.replace(pattern, words), message)
    .replace(PREAMBLE, '');
}
