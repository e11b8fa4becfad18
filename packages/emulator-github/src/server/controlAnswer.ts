import {
  FramedServer,
  handleControlRequest,
  serverControls,
} from '@octopus-backstage/emulator-core';

/** Answers requests to `/__sandbox`; nothing for any other path. */
export function controlAnswer(
  server: FramedServer,
  request: Request,
): Promise<Response | undefined> {
  return handleControlRequest(
    request,
    serverControls(server),
    (status, message) => Response.json({ message }, { status }),
  );
}
