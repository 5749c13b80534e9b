// SPDX-License-Identifier: AGPL-3.0-or-later
// How the interface is built and tested.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// While one works on it, another server answers: SAURO_ADDRESS=http://127.0.0.1:8151 npm run dev
const server = process.env.SAURO_ADDRESS ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Nothing is written into the page itself: the policy allows scripts and styles from files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What is loaded and when is measured by tools/sizes.mjs.
    chunkSizeWarningLimit: 700,
    manifest: true,
    reportCompressedSize: false,
  },
  // The Host stays as the browser sent it: the server compares it with the Origin.
  server: { proxy: { '/api': { target: server }, '/trust': { target: server } }, fs: { allow: ['.', '../tests/golden'] } },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
  },
});
