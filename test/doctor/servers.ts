import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Server } from 'node:net';
import { CERTIFICATE, PRIVATE_KEY } from './self-signed.ts';

/** A server on 127.0.0.1 that a test closes. */
export interface TestServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Servers that misbehave below HTTP: `reset` drops every connection, `hang` never says a word. */
export function serveSockets(behaviour: 'reset' | 'hang'): Promise<TestServer> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    if (behaviour === 'reset') socket.once('data', () => socket.resetAndDestroy());
  });
  return listen(server, () => {
    for (const socket of sockets) socket.destroy();
  });
}

export function serveHttp(listener: RequestListener): Promise<TestServer> {
  const server = http.createServer(listener);
  return listen(server, () => server.closeAllConnections());
}

/** HTTPS with a certificate that nobody signed. */
export function serveSelfSigned(listener: RequestListener): Promise<TestServer> {
  const server = https.createServer({ key: PRIVATE_KEY, cert: CERTIFICATE }, listener);
  return listen(server, () => server.closeAllConnections());
}

export interface ProxyServer extends TestServer {
  /** The `proxy-authorization` of each tunnel that was asked for. */
  readonly authorizations: (string | undefined)[];
}

/** A proxy that opens tunnels, or refuses each with one status. */
export async function serveProxy(refusal?: number): Promise<ProxyServer> {
  const authorizations: (string | undefined)[] = [];
  const sockets = new Set<net.Socket>();
  const server = http.createServer();
  server.on('connect', (request, client: net.Socket) => {
    sockets.add(client);
    client.on('error', () => {});
    authorizations.push(request.headers['proxy-authorization']);
    if (refusal !== undefined) return client.end(`HTTP/1.1 ${refusal} Refused\r\n\r\n`);
    const [host, port] = String(request.url).split(':');
    const upstream = net.connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.pipe(upstream).pipe(client);
    });
    upstream.on('error', () => client.destroy());
    sockets.add(upstream);
  });
  const listening = await listen(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  return { ...listening, authorizations };
}

function listen(server: Server, dropConnections: () => void): Promise<TestServer> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            dropConnections();
          }),
      });
    });
  });
}
