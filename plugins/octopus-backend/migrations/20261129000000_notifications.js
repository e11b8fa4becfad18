// @ts-check

/**
 * What the owners of entities have been notified of, so that nobody is told
 * twice, by no replica and after no restart.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('octopus_notified_spaces', table => {
    table.string('space', 255).primary().comment('Instance and id of a space');
    table
      .bigInteger('looked_at')
      .notNullable()
      .comment('When it was last looked at, in milliseconds since 1970');
  });
  await knex.schema.createTable('octopus_notified_tasks', table => {
    table.string('space', 255).comment('Instance and id of a space');
    table.string('task', 64).comment('Id of the task in Octopus');
    table.string('reason', 16).comment('failed or waiting');
    table.string('claim', 36).notNullable().comment('Which check has told it');
    table
      .bigInteger('told_at')
      .notNullable()
      .comment('Milliseconds since 1970');
    table.primary(['space', 'task', 'reason']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('octopus_notified_tasks');
  await knex.schema.dropTable('octopus_notified_spaces');
};
