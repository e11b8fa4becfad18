/**
 * Makes sure that an empty space was filled. Applying a module succeeds, too,
 * where there is nothing to do.
 *
 * @param output - what `apply` printed
 * @throws Error with the end of the output
 */
export function checkApplied(output: string): void {
  const [, planned] =
    /^Plan: ([1-9]\d*) to add, 0 to change, 0 to destroy\./m.exec(output) ?? [];
  const [, added] =
    /^Apply complete! Resources: (\d+) added, 0 changed, 0 destroyed\./m.exec(
      output,
    ) ?? [];
  if (!planned || planned !== added) {
    throw new Error(
      `The original module did not fill an empty space:\n${output.slice(
        -2000,
      )}`,
    );
  }
}
