/** Somebody who is signed in, at one browser. */
export class Person {
  constructor(url) {
    Object.assign(this, { url, cookies: new Map() });
  }

  static async signedIn(url, email, password) {
    const person = new Person(url);
    person.token = (await (await person.request('GET', '/auth/csrf')).json()).token;
    await person.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } } }',
      { email, password },
    );
    return person;
  }

  /** @returns {Promise<object>} the data @throws Error for a refusal: what is refused is not measured */
  async ask(query, variables) {
    const { data, errors } = await (
      await this.request('POST', '/graphql', JSON.stringify({ query, variables }))
    ).json();
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async request(method, path, body) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      ...(cookie ? { cookie } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(this.token ? { 'x-csrf-token': this.token } : {}),
    };
    const reply = await fetch(this.url + path, { method, headers, body });
    for (const line of reply.headers.getSetCookie()) this.cookies.set(...line.split(';', 1)[0].split('=', 2));
    return reply;
  }
}
