// @ts-check

/**
 * One row for each checkpoint of a task that one of our actions works on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('octopus_decisions', table => {
    table.string('task', 255).comment('Id of the scaffolder task');
    table
      .string('decision', 64)
      .comment('SHA-256 of the step and of the key of the checkpoint, in hex');
    table.text('value').notNullable().comment('What was decided, as JSON');
    table
      .bigInteger('decided_at')
      .notNullable()
      .index()
      .comment('Milliseconds since 1970');
    table.primary(['task', 'decision']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('octopus_decisions');
};
