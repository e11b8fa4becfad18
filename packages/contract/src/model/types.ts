/**
 * One request to an Octopus server and its answer. Bodies are parsed JSON, and
 * undefined where there was none.
 */
export interface Exchange {
  method: string;
  /** Absolute, or from the root of the server (`/api/...`). */
  url: string;
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}

/** What kind of promise was broken. */
export type ViolationKind =
  | 'unknown path'
  | 'wrong verb'
  | 'unknown query parameter'
  | 'query parameter'
  | 'request body'
  | 'undocumented status'
  | 'response body';

/** One way in which an exchange departs from the document and its accepted differences. */
export interface Violation {
  kind: ViolationKind;
  /** The operation, e.g. `POST /{baseSpaceId}/projects`; method and path as sent where there is none. */
  operation: string;
  /** Where in the body, as a JSON pointer, or the name of the query parameter. Empty for the exchange as a whole. */
  at: string;
  message: string;
}

/** What the contract makes of one exchange. Holds no body, header or query value. */
export interface CheckedExchange {
  /** Undefined when no operation of the document or of the accepted differences is meant. */
  operation?: string;
  inDocument: boolean;
  /** The facts of 2026.3 have the operation, where there are such. */
  inFacts?: boolean;
  status: number;
  violations: Violation[];
  /** Ids of the accepted differences that this exchange needed. */
  acceptedDifferences: string[];
  /** Name of the test that caused it, when a test did. */
  test?: string;
}

/** The sum of all checked exchanges. */
export interface ContractReport {
  exchanges: number;
  operations: {
    key: string;
    exchanges: number;
    inDocument: boolean;
    inFacts?: boolean;
  }[];
  /** Numbers of operations: by the newest that knows them. */
  covered: {
    byFacts: number;
    byDocument: number;
    byAcceptedDifferences: number;
  };
  violations: (Violation & { test?: string; count: number })[];
  acceptedDifferences: { id: string; source: string; exchanges: number }[];
  /** Accepted differences that no recorded exchange needed. */
  unusedAcceptedDifferences: { id: string; source: string }[];
}
