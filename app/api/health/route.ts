/** Alive: the process serves. It asks nobody else, so that an outage elsewhere does not restart this server. */
export function GET(): Response {
  return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } })
}
