#!/usr/bin/env node
// The thin door to `npx yizhan compile FILE`; what it does is in @yizhan/official-documents.
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
