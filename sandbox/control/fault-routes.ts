import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { rulesSchema } from '../faults/rule'
import { readBody } from '../requests/request-input'
import type { SandboxContext, SandboxEnv } from '../server/context'

/** Sets, shows and takes away the rules by which the sandbox fails on purpose. */
export function faultRoutes({ faults }: SandboxContext): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>()

  app.get('/sandbox/faults', (c) => c.json(faults.list()))

  // The body is read before the old rules go: a list with a mistake in it must not leave none.
  app.put('/sandbox/faults', async (c) => {
    const rules = await readBody(c, rulesSchema)
    faults.clear()
    await faults.add(rules)
    return c.json(faults.list())
  })

  app.post('/sandbox/faults', async (c) => {
    await faults.add(await readBody(c, rulesSchema))
    return c.json(faults.list())
  })

  app.delete('/sandbox/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })

  app.delete('/sandbox/faults/:id', (c) => {
    const id = Number(c.req.param('id'))
    if (faults.remove((fault) => fault.id === id) === 0)
      throw new HTTPException(404, { message: 'There is no fault of that id.' })
    return c.body(null, 204)
  })

  return app
}
