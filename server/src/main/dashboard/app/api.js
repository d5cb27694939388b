// Calls of the HTTP API.

/** What the server said was wrong: a sentence, and faults by the name of the field that they are about. */
export class ApiProblem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? `The server answered ${status}`);
    this.status = status;
    this.faults = new Map((problem.errors ?? []).map((each) => [each.pointer.replace(/^#\/|^\?/, ''), each.detail]));
  }
}

/** The API as the holder of a token sees it. */
export class Api {
  #token;

  constructor(token) {
    this.#token = token;
  }

  get(path) {
    return this.#call('GET', path);
  }

  post(path, body) {
    return this.#call('POST', path, body);
  }

  put(path, body) {
    return this.#call('PUT', path, body);
  }

  delete(path, reason = '') {
    return this.#call('DELETE', reason ? `${path}?reason=${encodeURIComponent(reason)}` : path);
  }

  async #call(method, path, body) {
    const headers = { Authorization: `Bearer ${this.#token}` };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    let answer;
    try {
      answer = await fetch(`/api/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch {
      throw new ApiProblem(0, { detail: 'The server cannot be reached.' });
    }
    const text = await answer.text();
    const json = text ? JSON.parse(text) : {};
    if (!answer.ok) {
      throw new ApiProblem(answer.status, json);
    }
    return json;
  }
}
