import { plainMessage } from './plainMessage';

const server = "Octopus instance 'main'";

describe('plainMessage', () => {
  it.each([
    [
      `${server} refused to create a release: There was a problem with your request. Release '0.3.4' already exists.`,
      "Release '0.3.4' already exists.",
    ],
    [
      `${server} could not read a release: The resource 'Releases-9' was not found.`,
      "The resource 'Releases-9' was not found.",
    ],
  ])('shortens %s', (message, words) => {
    expect(plainMessage(message)).toBe(words);
  });

  it.each([
    `${server} refused to create a release: It gave no reason (status 400).`,
    `${server} failed to create a release: It gave no reason (status 503). Try again.`,
    `${server} failed to create a release: The database is full.`,
    `${server} gave no usable response when asked to read a release: The response is a web page instead of JSON (Sign in).`,
    `${server} did not respond when asked to create a release: fetch failed. The outcome is unknown: Octopus may have done it, so it was not asked again.`,
    'There was a problem with your request.',
    "No project 'web'",
  ])('keeps %s', message => {
    expect(plainMessage(message)).toBe(message);
  });
});
