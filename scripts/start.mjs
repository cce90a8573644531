import { installIfStale } from './install.mjs'

installIfStale()
const { register } = await import('tsx/esm/api')
register()
await import('../app/server.ts')
