import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { releaseOfCheckout } from '../../docker/version.mjs';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '3000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  define: { __RELEASE__: JSON.stringify(releaseOfCheckout()) },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // ECharts is the largest page-only part and stays in a chunk of its own.
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? 5173),
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': api,
      '/papers': api,
      '/open-data': api,
      '/exports/files': api,
      '/auth': api,
      '/import-templates': api,
      '/reports/monthly': api,
      '/reports/yearly': api,
      '/health': api,
    },
  },
});
