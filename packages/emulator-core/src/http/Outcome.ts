/**
 * An answer, or a connection that broke before there was one.
 *
 * @public
 */
export type Outcome = Response | 'reset';
