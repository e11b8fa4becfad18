const started = Date.now();

/** Says how far it is, with the seconds since the start. */
export function say(what: string) {
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(`portal: ${what} (${seconds} s)\n`);
}
