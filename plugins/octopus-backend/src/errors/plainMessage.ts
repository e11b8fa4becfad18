/** How the client begins a refusal (`toOctopusError` of plugin-octopus-node). */
const REFUSED =
  /^Octopus instance '[^']*' (?:refused to|could not) [^:]*: (?!It gave no reason)(?=\S)/;

/** What Octopus puts before what is wrong, and what says nothing by itself. */
const PREAMBLE = /^There was a problem with your request\. (?=\S)/;

/**
 * Shortens the message of a refusal for a page, where it stands beside what was
 * asked for: what Octopus said stays.
 */
export function plainMessage(message: string): string {
  return message.replace(REFUSED, '').replace(PREAMBLE, '');
}
