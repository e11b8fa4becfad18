export interface Config {
  eks?: {
    /**
     * Where AWS is asked instead of AWS itself, such as a stand-in. Nothing
     * else is asked when it is set.
     */
    awsEndpointUrl?: string;
  };
}
