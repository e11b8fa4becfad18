export interface AwsRequestCounts {
  total: number;
  /** The most frequent first. */
  operations: { service: string; operation: string; count: number }[];
}
