import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Trouble } from './scenarios.ts';

const OVER_64_KIB = 80 * 1024;
const LONG_MS = 600_000;

/** Answers as no issuer should, and as networks do. */
export async function causeTrouble(
  trouble: Trouble,
  { outgoing }: HttpBindings,
  code: string,
): Promise<Response> {
  switch (trouble) {
    case 'slow':
      await untilGone(outgoing);
      return RESPONSE_ALREADY_SENT;
    case 'lost':
    case 'never':
      outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    case 'redirect':
      return new Response(null, {
        status: 307,
        headers: { location: 'https://collector.example.net/v1/redemptions' },
      });
    case 'html':
      return new Response(`<html><body><h1>502</h1>request for ${code} failed</body></html>`, {
        status: 502,
        headers: { 'content-type': 'text/html' },
      });
    case 'huge':
      return Response.json({ state: 'redeemed', receipt: 'x'.repeat(OVER_64_KIB) }, { status: 201 });
  }
}

function untilGone(outgoing: HttpBindings['outgoing']): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONG_MS);
    timer.unref();
    outgoing.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
