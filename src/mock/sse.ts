import { setTimeout as sleep } from 'node:timers/promises';

/** How a stream ended, and how many events left the server. */
export interface StreamEnd {
  readonly events: number;
  readonly aborted: boolean;
}

export interface StreamOptions {
  /** Pause before each event, in milliseconds; 0 sends as fast as the client reads. */
  readonly paceMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly onEnd: (end: StreamEnd) => void;
}

/**
 * Server-sent events from a generator of ready frames. An event is made only when the socket can take it, and when the
 * client goes away the generator is closed and any pause is cut short.
 */
export function streamEvents(frames: Generator<string, void>, options: StreamOptions): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  let events = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (options.paceMs > 0)
          await sleep(options.paceMs, undefined, { signal: gone.signal }).catch(() => {});
        if (gone.signal.aborted) return;
        const frame = frames.next();
        if (frame.done) {
          controller.close();
          options.onEnd({ events, aborted: false });
          return;
        }
        events += 1;
        controller.enqueue(encoder.encode(frame.value));
      },
      cancel() {
        gone.abort();
        frames.return();
        options.onEnd({ events, aborted: true });
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    // The transfer encoding tells the HTTP library not to gather the first events into one write.
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'transfer-encoding': 'chunked',
      ...options.headers,
    },
  });
}

/** One `data:` frame. */
export function dataFrame(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

/** One named event, as the Responses API sends them. */
export function eventFrame(event: { readonly type: string } & Record<string, unknown>): string {
  return `event: ${event.type}\n${dataFrame(event)}`;
}

export const DONE_FRAME = 'data: [DONE]\n\n';
