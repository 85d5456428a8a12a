/** The build: Remix's Vite configuration. `remix vite:build --config remix.config.js` reads it. */
import { vitePlugin as remix } from '@remix-run/dev';
import { NodePackageImporter } from 'sass';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    remix({
      appDirectory: 'app',
      ignoredRouteFiles: ['**/*'],
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: true,
      },
    }),
  ],
  css: {
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()] } },
  },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  // Bundled, so that what is not used of them is left out of the server's memory.
  ssr: { noExternal: ['nhsuk-react-components', /^@react-email\//] },
});
