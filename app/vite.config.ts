/** Builds the web app into `app/dist/web`. Chunks follow the routes: a screen loads what it uses. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const app = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: app,
  plugins: [react()],
  build: {
    outDir: `${app}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // One chunk for zod and its setting: the setting must be in force before the first schema is made anywhere.
        codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-without-eval/ }] },
      },
    },
  },
})
