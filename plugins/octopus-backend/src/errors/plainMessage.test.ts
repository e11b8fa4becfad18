import { plainMessage } from './plainMessage';

const post = "Octopus instance 'main': POST /api/Spaces-1/releases";

describe('plainMessage', () => {
  it.each([
    [
      `${post} was refused (400): There was a problem with your request. Release '0.3.4' already exists.`,
      "Release '0.3.4' already exists.",
    ],
    [
      `${post} was refused (404): The resource 'Releases-9' was not found.`,
      "The resource 'Releases-9' was not found.",
    ],
    [
      `${post} failed (503): The answer gives no reason. Try again.`,
      "Octopus instance 'main' reported an error (503) without a reason. Try again.",
    ],
    [
      `${post} failed (500): The database is full.`,
      "Octopus instance 'main' reported an error: The database is full.",
    ],
    [
      `${post} failed: The answer is a page instead of JSON (Sign in).`,
      "Octopus instance 'main': The answer is a page instead of JSON (Sign in).",
    ],
    [
      `${post} got no answer: fetch failed. The outcome is unknown: Octopus may have done what ${post} asked for, so it was not sent again.`,
      "Octopus instance 'main' did not answer: fetch failed. The outcome is unknown: Octopus may have done what was asked for, so it was not sent again.",
    ],
    [
      `${post} was not answered with a collection`,
      "Octopus instance 'main' was not answered with a collection",
    ],
    [
      'There was a problem with your request.',
      'There was a problem with your request.',
    ],
    ["No project 'web'", "No project 'web'"],
  ])('rewords %s', (message, words) => {
    expect(plainMessage(message)).toBe(words);
  });
});
