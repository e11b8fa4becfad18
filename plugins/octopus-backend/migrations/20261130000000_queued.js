// @ts-check

/**
 * A server that was restored from a backup gives ids of tasks away again: when a
 * task was queued tells it from an older one of the same id.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('octopus_notified_tasks', table => {
    table
      .bigInteger('queued_at')
      .nullable()
      .comment(
        'When it was queued, in milliseconds since 1970; null if unknown',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('octopus_notified_tasks', table => {
    table.dropColumn('queued_at');
  });
};
