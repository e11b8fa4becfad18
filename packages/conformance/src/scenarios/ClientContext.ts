import { Client } from '@octopusdeploy/api-client';
import { OctopusServer } from '../server/startServer';

/** The client over its own transport, in a space with the reference architecture. */
export interface ClientContext {
  client: Client;
  server: OctopusServer;
  space: { Id: string; Name: string };
}
