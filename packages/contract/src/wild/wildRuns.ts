/**
 * How many inputs are generated, and from which seed: few in CI, and as many as
 * `WILD_INPUTS_RUNS` says where somebody takes the time.
 *
 * @param few - how many CI has time for
 * @param msEach - the longest that one may take
 */
export function wildRuns(few: number, msEach = 500) {
  const numRuns = Number(process.env.WILD_INPUTS_RUNS ?? few);
  return {
    parameters: {
      seed: Number(process.env.WILD_INPUTS_SEED ?? 20261129),
      numRuns,
    },
    /** For the test that makes all of them. */
    limitMs: 60_000 + numRuns * msEach,
  };
}
