/** Problems as the API and its gateway write them, for the wire. */
interface WireProblem {
  readonly title: string;
  readonly status: number;
  readonly body: string;
}

export const UNAVAILABLE = problem(503, 'Service Unavailable', 'Too busy at the moment; send it again.');
export const UNDER_WAY = problem(409, 'Conflict', 'The same request is under way; send it again.');
export const FAULT = problem(500, 'Internal Server Error', 'The fault is on our side.');

function problem(status: number, title: string, detail: string): WireProblem {
  const body = { type: 'about:blank', title, status, detail, requestId: 'f-4711' };
  return { title, status, body: JSON.stringify(body) };
}
