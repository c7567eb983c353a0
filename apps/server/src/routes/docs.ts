import type { Routes } from '../app.ts'

export const docRoutes: Routes = (app) => {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
