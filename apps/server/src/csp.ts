import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * Scripts come from here alone; styles may be inline, since the UI kit writes them. What only makes sense over https is sent only there: on a plain-HTTP network
 * `upgrade-insecure-requests` would break every page.
 */
export function security(publicUrl: string | undefined): FastifyHelmetOptions {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  const self = ["'self'"]
  return {
    hsts: isHttps,
    crossOriginOpenerPolicy: isHttps,
    originAgentCluster: isHttps,
    referrerPolicy: { policy: 'same-origin' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: self,
        scriptSrc: self,
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: self,
        workerSrc: self,
        manifestSrc: self,
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  }
}
