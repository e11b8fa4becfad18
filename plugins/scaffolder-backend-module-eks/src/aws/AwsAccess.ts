import { AwsClients } from '../context/AwsClients';

/** Gives clients for an AWS account of the portal. */
export interface AwsAccess {
  /** @param options - `account`: its id; the portal's main account when left out */
  clients(options: { account?: string; region: string }): Promise<AwsClients>;
}
