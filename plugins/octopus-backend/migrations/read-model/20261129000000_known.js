// @ts-check

/**
 * What is known of each project, so that a backend that starts has something
 * to show at once.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('octopus_known', table => {
    table
      .string('key', 500)
      .primary()
      .comment('Kind, instance, space, project');
    table.text('value', 'longtext').notNullable().comment('JSON');
    table
      .bigInteger('loaded_at')
      .notNullable()
      .index()
      .comment('When Octopus was asked, in milliseconds since 1970');
    table
      .integer('fresh_ms')
      .notNullable()
      .comment('For how long it need not be asked again');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('octopus_known');
};
