import { Outcome } from '../http/Outcome';
import { ServerFrame } from './ServerFrame';

/**
 * A server with what is around its routes.
 *
 * @public
 */
export interface FramedServer {
  readonly frame: ServerFrame;
  handle(request: Request): Promise<Outcome>;
  reset(): Promise<void>;
}
