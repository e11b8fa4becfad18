import { createRelease, waitForPerson } from '../__testUtils__/history';
import { setUpShop } from '../__testUtils__/setUpShop';

const portal = setUpShop();
const { octopus } = portal;

/** Somebody who works in Octopus itself. */
const THEM = 'Users-9';

describe('what a task waits on', () => {
  let taskId: string;
  let interruptionId: string;
  const path = () => `tasks/${taskId}/interruptions/${interruptionId}`;
  const shown = async () => (await portal.get(`tasks/${taskId}`)).body;
  const stateAfter = async (seconds: number) => {
    octopus.pass(seconds);
    return (await octopus.get(`/tasks/${taskId}`)).State;
  };
  /** Lets somebody else be responsible, as Octopus says it to the portal. */
  const beTaken = async () => {
    const item = await octopus.get(`/interruptions/${interruptionId}`);
    const taken = {
      ...item,
      ResponsibleUserId: THEM,
      HasResponsibility: false,
      CanTakeResponsibility: false,
    };
    octopus.respond('get', '/interruptions', () => ({
      Items: [taken],
      TotalResults: 1,
    }));
    octopus.respond('get', `/interruptions/${interruptionId}`, () => taken);
  };

  beforeEach(async () => {
    await createRelease(octopus, 'Shop', '1.0.0', { ChannelName: 'Mainline' });
    ({ taskId, interruptionId } = await waitForPerson(
      octopus,
      'Shop',
      '1.0.0',
    ));
    octopus.clear();
  });

  it('is shown with its instructions and its answers', async () => {
    const { hasPendingInterruptions, interruptions } = await shown();
    expect(hasPendingInterruptions).toBe(true);
    expect(interruptions).toEqual([
      {
        id: interruptionId,
        type: 'GuidedFailure',
        title: 'Security Scan failed',
        created: expect.any(String),
        instructions: expect.stringContaining('The step failed'),
        environmentId: portal.shop.environments.Development,
        takesNotes: true,
        answers: [
          { value: 'Fail', label: 'Fail', requiresConfirmation: false },
          { value: 'Retry', label: 'Retry', requiresConfirmation: false },
          { value: 'Ignore', label: 'Ignore', requiresConfirmation: false },
        ],
        canTakeResponsibility: true,
      },
    ]);
  });

  it('costs nothing where nothing waits', async () => {
    await portal.post(`${path()}/submit`, { answer: 'Ignore' });
    octopus.pass(600);
    octopus.clear();
    expect((await shown()).interruptions).toBeUndefined();
    expect(octopus.count()).toBe(1);
  });

  it.each([
    ['Retry', 'Success'],
    ['Ignore', 'Success'],
    ['Fail', 'Failed'],
  ])('goes on when it is answered with %s', async (answer, state) => {
    const { status } = await portal.post(`${path()}/submit`, {
      answer,
      notes: 'Seen it before',
    });
    expect(status).toBe(204);
    expect(
      (await octopus.get(`/interruptions/${interruptionId}`)).Form.Values,
    ).toMatchObject({
      Guidance: answer,
      Notes:
        'Seen it before\n\nAnswered by user:default/mock through Backstage',
    });
    expect(await stateAfter(600)).toBe(state);
    expect(portal.plugin.audit.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'interruption-submit',
        meta: expect.objectContaining({ answer, taskId, interruptionId }),
      }),
    );
    expect(portal.plugin.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        environment: 'Development',
        interruption: 'Security Scan failed',
      }),
    });
  });

  it('is the responsibility of the portal once somebody took it', async () => {
    const { status } = await portal.post(`${path()}/responsible`);
    expect(status).toBe(204);
    expect((await shown()).interruptions[0].responsible).toEqual({
      isPortal: true,
    });
    await portal.post(`${path()}/submit`, { answer: 'Ignore' });
    expect(await stateAfter(600)).toBe('Success');
  });

  it('is not answered for somebody else, who is named', async () => {
    await beTaken();
    octopus.respondToUser(THEM, { Username: 'grace', DisplayName: 'Grace H.' });
    expect((await shown()).interruptions[0]).toMatchObject({
      canTakeResponsibility: false,
      responsible: { isPortal: false, name: 'Grace H.' },
    });
    octopus.clear();
    for (const [action, body] of [
      ['submit', { answer: 'Ignore' }],
      ['responsible', undefined],
    ] as const) {
      const answer = await portal.post(`${path()}/${action}`, body);
      expect(answer.status).toBe(409);
      expect(answer.body.error.message).toBe(
        "Grace H. has taken responsibility for 'Security Scan failed' in Octopus, so nobody else can answer it",
      );
    }
    const written = octopus.sandbox
      .requests()
      .routes.filter(({ method }) => method !== 'GET');
    expect(written).toEqual([]);
  });

  it('names the id of somebody whom the portal may not see', async () => {
    await beTaken();
    expect((await shown()).interruptions[0].responsible).toEqual({
      isPortal: false,
      name: THEM,
    });
  });

  it('is answered once', async () => {
    await portal.post(`${path()}/submit`, { answer: 'Ignore' });
    const { status, body } = await portal.post(`${path()}/submit`, {
      answer: 'Fail',
    });
    expect(status).toBe(409);
    expect(body.error.message).toBe(
      "'Security Scan failed' was already answered",
    );
  });

  it('takes the answers of its form only', async () => {
    const { status, body } = await portal.post(`${path()}/submit`, {
      answer: 'Proceed',
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({
      field: 'answer',
      message: expect.stringContaining('Fail, Retry, Ignore'),
    });
    expect(await stateAfter(600)).toBe('Executing');
  });

  it('is answered only where the policy lets somebody', async () => {
    portal.plugin.deny(
      'octopus.interruption.submit component:default/shop?environment=Development',
    );
    const { status } = await portal.post(`${path()}/submit`, {
      answer: 'Ignore',
    });
    expect(status).toBe(403);
    expect(await stateAfter(600)).toBe('Executing');
    const { body } = await portal.get('project');
    expect(body.abilities.submitInterruption).toEqual({
      allowed: true,
      exceptIn: [portal.shop.environments.Development],
    });
  });
});
