/** Releases per channel and environment on the page. */
export const RELEASES = 20;

/**
 * Requests to Octopus that a view may cost, including those that find its
 * project.
 */
export const BUDGET = 4;

/** Requests for progression, channels and lifecycles. */
export const NEEDED = 3;

/** More than a load ever needs. */
export const UNLIMITED = 20;

/**
 * Round trips after which somebody who looks at a project for the first time gets
 * an answer, where its space is followed. The rest is read at once, without them.
 */
export const ROUNDS = 2;

/** With so many requests left, those that do not depend on each other are sent at once. */
export const AMPLE = 10;
