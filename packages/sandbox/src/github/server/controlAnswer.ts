import { answerControl } from '../../server/answerControl';
import { FramedServer } from '../../server/FramedServer';

/** Answers requests to `/__sandbox`; nothing for any other path. */
export function controlAnswer(
  server: FramedServer,
  request: Request,
): Promise<Response | undefined> {
  return answerControl(server, request, message =>
    Response.json({ message }, { status: 404 }),
  );
}
