/** Actions that are run with generated inputs, by the suite that does it. */
export const triedActions = {
  wildInputs: ['octopus:feature-branch', 'octopus:delete-feature-branch'],
  wildSpaces: [
    'octopus:create-refarch',
    'octopus:delete-refarch',
    'octopus:subscribe',
    'octopus:unsubscribe',
  ],
} as const;
