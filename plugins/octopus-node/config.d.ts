export interface Config {
  /** Octopus Deploy servers that this portal works with. */
  octopus?: {
    instances?: Array<{
      /** What this instance is called in templates and messages. Must be unique. */
      name: string;
      /**
       * Address of the server, with its virtual directory if it has one, such
       * as `https://example.octopus.app`. Without `/api`.
       */
      baseUrl: string;
      /**
       * API key of the user that the portal acts as. Set either this or
       * `accessToken`.
       * @visibility secret
       */
      apiKey?: string;
      /**
       * Bearer token of the user that the portal acts as. Set either this or
       * `apiKey`.
       * @visibility secret
       */
      accessToken?: string;
      /**
       * API key of a user that may only read, used where the portal only
       * shows things. Default: the other credential serves for reading, too.
       * @visibility secret
       */
      readApiKey?: string;
      /** Space to use when none is named: an id, a name or a slug. */
      defaultSpace?: string;
    }>;
    permissions?: {
      /**
       * Whether scaffolder actions ask the permission system, for whoever started
       * them, before they touch anything. Default: true. Set it to false in a
       * portal that decides with the scaffolder's own rules alone.
       */
      actions?: boolean;
    };
  };
}
