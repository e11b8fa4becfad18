// @ts-check

/**
 * One row for each task that one of our actions works on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('octopus_locks', table => {
    table.string('task', 255).primary().comment('Id of the scaffolder task');
    table.string('holder', 36).notNullable().comment('Which run has it');
    table
      .integer('beats')
      .notNullable()
      .comment('Counts up while that run is alive');
    table
      .bigInteger('beat_at')
      .notNullable()
      .comment('When it last did, in milliseconds since 1970');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('octopus_locks');
};
