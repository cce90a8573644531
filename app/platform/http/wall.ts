/** The outer wall: headers on every answer, and what is turned away before a route is looked at. */
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { HttpError } from '../errors.ts'

/** OWASP ASVS 5.0 V3.4. Scripts come from this server alone; Ant Design writes its style rules at run time. */
export const wallHeaders = (isHttps: boolean): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: 'same-origin',
    permissionsPolicy: { geolocation: [], microphone: [], payment: [], usb: [] },
    strictTransportSecurity: isHttps ? 'max-age=31536000; includeSubDomains' : false,
  })

/** A page elsewhere must not act with this browser's cookie: OWASP ASVS 5.0 V3.5.1. */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && comesFromElsewhere(c))
    throw new HttpError(403, { zh: '请求来自其他网站。', en: 'The request comes from another site.' })
  await next()
}

/** Browsers name where they come from; what names nothing is no browser and carries no cookie of one. */
function comesFromElsewhere(c: Context): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return !URL.canParse(origin) || new URL(origin).host !== c.req.header('host')
  const site = c.req.header('sec-fetch-site')
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
