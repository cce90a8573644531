/** Builds the web app into `app/dist/web`. Chunks follow the routes: a screen loads what it uses. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const app = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: app,
  plugins: [react()],
  // antd-mobile's animation library still names React 18 as its peer, so npm may put a second React beside ours.
  resolve: { dedupe: ['react', 'react-dom'] },
  build: {
    outDir: `${app}dist/web`,
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
})
