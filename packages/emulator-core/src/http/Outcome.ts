/** An answer, or a connection that broke before there was one. */
export type Outcome = Response | 'reset';
