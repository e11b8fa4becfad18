export interface Config {
  eks?: {
    /**
     * URL that all requests to AWS are sent to instead of AWS itself, such as
     * that of an emulator. Default: AWS itself.
     */
    awsEndpointUrl?: string;
  };
}
