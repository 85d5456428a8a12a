import { defineConfig } from 'drizzle-kit';

/** Migrations are generated here and applied by db/migrate.server.ts when the server starts. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/**/*.ts',
  out: './db/migrations',
  casing: 'snake_case',
});
