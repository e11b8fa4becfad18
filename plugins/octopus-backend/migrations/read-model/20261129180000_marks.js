// @ts-check

/**
 * What is known of a project is current for as long as the follower of its space
 * gives it the same mark.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('octopus_known', table => {
    table
      .string('mark', 100)
      .nullable()
      .comment('What it is current with; null where nobody follows it');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('octopus_known', table => {
    table.dropColumn('mark');
  });
};
