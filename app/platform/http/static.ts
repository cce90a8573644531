/** Serves the built web app: hashed files for a year, every other address the one page. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { OpenAPIHono } from '@hono/zod-openapi'

export function serveWeb(http: OpenAPIHono, folder: string): void {
  const page = () => readFileSync(join(folder, 'index.html'), 'utf8')
  http.use('/assets/*', async (c, next) => {
    await next()
    c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  http.use('/assets/*', serveStatic({ root: folder, rewriteRequestPath: (path) => path }))
  // A page from before an update asks for a file that is gone: the page must learn that, not be given another page.
  http.get('/assets/*', (c) => c.text('gone', 404))
  http.get('*', (c) => {
    c.header('cache-control', 'no-cache')
    return existsSync(join(folder, 'index.html')) ? c.html(page()) : c.text('The web app is not built.', 503)
  })
}
