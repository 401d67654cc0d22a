import type { Plugin } from 'graphql-yoga';

/** Says in words how to send a query when it came as something that the server does not read. */
export const useContentTypeMessage: Plugin = {
  onRequestParse({ request, requestParser, endResponse, fetchAPI }) {
    if (requestParser !== undefined || request.method !== 'POST') return;
    const type = request.headers.get('content-type');
    const message = `the request ${type === null ? 'has no content type' : `is ${type}`}: send {"query": "…"} as application/json`;
    endResponse(
      fetchAPI.Response.json(
        { errors: [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] },
        { status: 415, headers: { accept: 'application/json' } },
      ),
    );
  },
};
