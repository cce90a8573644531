/** Before any schema is made: zod would try to compile its parsers with eval, which the page's CSP refuses (and reports). */
import { z } from 'zod'

z.config({ jitless: true })
