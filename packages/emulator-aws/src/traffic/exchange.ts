/** One request and its answer as they were on the wire. */
export interface AwsExchange {
  method: string;
  url: string;
  requestBody: string;
  status: number;
  responseBody: string;
}
