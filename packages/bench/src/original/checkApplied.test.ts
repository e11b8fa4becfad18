import { checkApplied } from './checkApplied';

const output = (planned: string, added: string) =>
  `data.octopusdeploy_feeds.docker: Read complete\n
Plan: ${planned} to add, 0 to change, 0 to destroy.
octopusdeploy_environment.test[0]: Creating...

Apply complete! Resources: ${added} added, 0 changed, 0 destroyed.
`;

describe('checkApplied', () => {
  it('lets pass what made all that was planned', () => {
    expect(() => checkApplied(output('141', '141'))).not.toThrow();
  });

  it.each([
    ['less', output('141', '113')],
    ['nothing', output('0', '0')],
    [
      'nothing, without a plan',
      'No changes.\n\nApply complete! Resources: 0 added, 0 changed, 0 destroyed.\n',
    ],
    ['no end', 'Plan: 141 to add, 0 to change, 0 to destroy.\n'],
    ['no output', ''],
  ])('refuses %s', (_, text) => {
    expect(() => checkApplied(text)).toThrow(
      `did not fill an empty space:\n${text}`,
    );
  });
});
