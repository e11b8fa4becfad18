import { readSettings } from './readSettings';

const source = `
export interface Config {
  shop?: {
    /** Where it is. */
    servers?: Array<{
      /** Its name. Unique. */
      name: string;
      /**
       * Its key.
       * @visibility secret
       */
      key?: string;
    }>;
    /** Default: every 1.5 hours. How often to look. */
    frequency?: HumanDuration | string;
    /** Looks after it. */
    by?: { [id: string]: string };
    /** Closes at night. */
    closing?: {
      /** Default: true. */
      enabled?: boolean;
    };
  };
}
`;

describe('readSettings', () => {
  it('reads paths, visibility, what is needed, and defaults', () => {
    expect(readSettings(source)).toEqual([
      {
        path: 'shop.servers[].name',
        type: 'string',
        visibility: 'backend',
        isRequired: true,
        text: 'Its name. Unique.',
        defaultsTo: undefined,
      },
      {
        path: 'shop.servers[].key',
        type: 'string',
        visibility: 'secret',
        isRequired: false,
        text: 'Its key.',
        defaultsTo: undefined,
      },
      {
        path: 'shop.frequency',
        type: 'HumanDuration | string',
        visibility: 'backend',
        isRequired: false,
        text: 'How often to look.',
        defaultsTo: 'every 1.5 hours',
      },
      {
        path: 'shop.by.<id>',
        type: 'string',
        visibility: 'backend',
        isRequired: false,
        text: 'Looks after it.',
        defaultsTo: undefined,
      },
      {
        path: 'shop.closing.enabled',
        type: 'boolean',
        visibility: 'backend',
        isRequired: false,
        text: 'Closes at night.',
        defaultsTo: 'true',
      },
    ]);
  });

  it('finds none where there is no Config', () => {
    expect(readSettings('export {};')).toEqual([]);
  });
});
