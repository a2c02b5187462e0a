const COOKIE = 'kc_csrf';

function fromCookie(): string | undefined {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${COOKIE}=`));
  return entry && decodeURIComponent(entry.slice(COOKIE.length + 1));
}

let asking: Promise<string> | undefined;

/** Asks the server for this browser's token; one request at a time. */
function ask(): Promise<string> {
  asking ??= fetch('/auth/csrf', { credentials: 'same-origin' })
    .then(async (answer) => (answer.ok ? ((await answer.json()) as { token: string }).token : ''))
    .finally(() => (asking = undefined));
  return asking;
}

/** The token that every change sends back to prove that it comes from our page. */
export async function csrfToken(): Promise<string> {
  return fromCookie() ?? (await ask());
}

/** `fetch` with the token; once more with a new token when the server no longer knows the old one. */
export async function fetchWithToken(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const sent = await csrfToken();
  const answer = await fetch(input, withToken(init, sent));
  if (answer.status !== 403) return answer;
  const fresh = await ask();
  return fresh && fresh !== sent ? fetch(input, withToken(init, fresh)) : answer;
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('x-csrf-token', token);
  return { ...init, headers, credentials: 'same-origin' };
}
