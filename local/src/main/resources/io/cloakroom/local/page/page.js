// Asks the front door once a second what has happened and adds what is new: nothing is drawn twice, so nothing flickers.

const SHOWN_AT_FIRST = 20;
const KEPT = 100;

const PHASES = {
  route: 'Stage, path and verb name a method of the API.',
  authorize: 'The authorizer function says who asks. Its answer is kept for a while, and then this takes no time.',
  meter: 'An API key counts against its usage plan: rate, burst, quota.',
  validate: 'Parameters and body must be as the template demands.',
  invoke: 'The function gets the request as an event and answers.',
  respond: 'The answer, or the refusal, becomes HTTP.',
};

const byId = id => document.getElementById(id);

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(child => child !== ''));
  return made;
}

function ofPhase(phase, made) {
  made.dataset.phase = phase;
  return made;
}

function millis(ms) {
  if (ms < 0.01) return '< 0.01 ms';
  return `${ms.toLocaleString('en-GB', { maximumFractionDigits: ms < 10 ? 2 : ms < 100 ? 1 : 0 })} ms`;
}

const clock = time => new Date(time).toLocaleTimeString('en-GB');
const count = (number, one, many) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

function ago(since, now) {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Changes the page only where the text is another one. */
function say(where, text) {
  if (where.textContent !== text) where.textContent = text;
}

/** Makes a list's items anew only when what they show has changed. */
const drawn = new WeakMap();
function list(where, values, draw, empty) {
  const text = JSON.stringify(values);
  if (drawn.get(where) === text) return;
  drawn.set(where, text);
  where.replaceChildren(...(values.length ? values.map(draw) : [empty()]));
}

const nothing = (...text) => element('li', { className: 'empty' }, ...text);

// Requests

const requests = [];
let all = false;

const blame = status => (status >= 500 ? 'status ours' : status >= 400 ? 'status theirs' : 'status');
const phasesOf = request => Object.entries(request.phases);
const isRefused = request => request.phase !== 'invoke';

/** A tenth of a millisecond is next to nothing, ten seconds are the whole width. */
const length = ms => Math.min(1, Math.max(0.03, (Math.log10(ms) + 1) / 5));

function bar(request) {
  const parts = phasesOf(request).map(([phase, ms]) => {
    const part = ofPhase(phase, element('i', { title: `${phase} ${millis(ms)}` }));
    part.style.flexGrow = 1000 * ms; // Below a sum of one they would not fill the bar.
    return part;
  });
  const made = element('span', { className: 'bar' }, ...parts);
  made.style.width = `${100 * length(request.ms)}%`;
  made.setAttribute('aria-hidden', 'true');
  return made;
}

function timesOf(request) {
  return element('dl', {}, ...phasesOf(request).flatMap(([phase, ms]) => [
    ofPhase(phase, element('dt', {}, phase)),
    element('dd', {}, millis(ms)),
    element('dd', { className: 'what' }, PHASES[phase]),
  ]));
}

function why(request) {
  if (request.detail) return `Answered by ${request.phase}: ${request.detail}.`;
  return isRefused(request) ? `Answered by ${request.phase}: it went no further.` : '';
}

function draw(request) {
  const target = element('span', { className: 'target' }, element('b', {}, request.method), ` ${request.path}`,
    request.coldStart ? element('span', { className: 'tag cold' }, 'cold start') : '',
    isRefused(request) ? element('span', { className: 'tag stop' }, `stopped by ${request.phase}`) : '');
  const summary = element('summary', {},
    element('span', { className: 'time' }, clock(request.time)),
    element('span', { className: blame(request.status) }, String(request.status)),
    target, bar(request),
    element('span', { className: 'ms' }, millis(request.ms)));
  const reason = why(request);
  const more = element('div', { className: 'more' },
    reason ? element('p', { className: 'why' }, reason) : '',
    timesOf(request),
    element('p', {}, 'Request id ', element('code', {}, request.requestId)));
  return element('li', {}, element('details', {}, summary, more));
}

function showRequests() {
  const where = byId('requests');
  if (!requests.length) return;
  where.querySelector(':scope > .empty')?.remove();
  where.querySelectorAll(':scope > li').forEach((item, index) => { item.hidden = !all && index >= SHOWN_AT_FIRST; });
  const more = byId('more');
  more.hidden = requests.length <= SHOWN_AT_FIRST;
  say(more, all ? 'Show fewer' : `Show all ${requests.length}`);
  say(byId('requests-note'), `${requests.length < KEPT ? 'Newest' : `The last ${KEPT}, newest`} first. A bar's length is logarithmic: 0.1 ms to 10 s.`);
}

function add(news) {
  const where = byId('requests');
  for (const request of news) {
    requests.unshift(request);
    where.prepend(draw(request));
  }
  while (requests.length > KEPT) {
    requests.pop();
    where.lastElementChild.remove();
  }
  if (news.length) {
    showRequests();
    showLife();
  }
}

function noRequests(state) {
  const open = state.routes.find(route => route.method === 'GET' && !route.requires.length && !route.path.includes('{'));
  const path = open?.path ?? `/${state.stage}`;
  byId('requests').replaceChildren(nothing('No request yet. Send one, and watch it here:',
    element('code', {}, `curl -i ${location.origin}${path}`)));
}

// The life of a request

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function showLife() {
  for (const [phase, text] of Object.entries(PHASES)) {
    const times = requests.flatMap(request => request.phases[phase] ?? []);
    const refused = requests.filter(request => isRefused(request) && request.phase === phase).length;
    const figures = byId(`figures-${phase}`) ?? byId('life').appendChild(ofPhase(phase,
      element('li', {}, element('strong', {}, phase), element('p', {}, text),
        element('p', { className: 'figures', id: `figures-${phase}` })))).lastElementChild;
    const text2 = times.length ? `median ${millis(median(times))}` : '';
    figures.replaceChildren(text2, refused ? element('span', { className: 'refused' }, ` · stopped ${refused}`) : '');
  }
}

// Everything else

const requirements = requires => (requires.length ? `needs ${requires.join(', ')}` : 'open to anyone');

const drawRoute = route => element('li', {},
  element('b', {}, route.method),
  element('span', { className: 'path' }, route.path),
  element('span', { className: 'needs' }, `${requirements(route.requires)} → ${route.function}`));

function showRoutes(state) {
  list(byId('routes'), state.routes, drawRoute, () => nothing('This API has no route.'));
}

function drawEnvironment(environment) {
  const { state, age, invocations, coldStartMs } = environment;
  return element('p', {},
    element('span', { className: `state ${state}` }, state),
    ` · ${count(invocations, 'invocation', 'invocations')} · up ${age}`,
    coldStartMs === undefined ? '' : ` · cold start ${millis(coldStartMs)}`);
}

const drawFunction = ({ name, limit, environments }) => element('li', { className: 'card' },
  element('h3', {}, name),
  ...(environments.length
    ? environments.map(drawEnvironment)
    : [element('p', {}, 'No process: the next call is a cold start.')]),
  environments.length === limit ? element('p', {}, `No more than ${limit} at once.`) : '');

function showFunctions(state) {
  const functions = state.functions.map(one => ({ ...one, environments: one.environments.map(environment => ({
    state: environment.state,
    invocations: environment.invocations,
    coldStartMs: environment.coldStartMs,
    age: ago(environment.since, state.now),
  })) }));
  list(byId('functions'), functions, drawFunction, () => nothing('The template has no function.'));
}

function limits({ rate, burst, refused }) {
  return [
    rate === undefined ? '' : `${rate} a second`,
    burst === undefined ? '' : `bursts of ${burst}`,
    refused ? `${count(refused, 'request', 'requests')} refused` : '',
  ].filter(Boolean).join(', ');
}

function drawPlan(usage) {
  const used = usage.quota === undefined
    ? element('p', {}, `${count(usage.used, 'request', 'requests')} today, without a quota`)
    : element('p', {}, element('meter', { max: usage.quota, value: usage.used, ariaLabel: 'Used of the quota' }),
      ` ${usage.used.toLocaleString('en-GB')} of ${usage.quota.toLocaleString('en-GB')} until ${new Date(usage.periodEnd).toLocaleString('en-GB')}`);
  return element('li', { className: 'card' },
    element('h3', {}, `${usage.key}${usage.enabled ? '' : ' (disabled)'}`),
    element('p', {}, `in the plan ${usage.plan}`), used, element('p', {}, limits(usage)));
}

function showPlans(state) {
  list(byId('plans'), state.plans, drawPlan, () => nothing('No API key is in a usage plan.'));
}

function show(state) {
  document.title = `Front door · ${state.stage}`;
  say(byId('address'), `${location.origin}/${state.stage}`);
  showFunctions(state);
  showPlans(state);
  showRoutes(state);
}

// Asking

const pause = byId('pause');
const isPaused = () => pause.getAttribute('aria-pressed') === 'true';
let run = '';
let last = 0;

function begin(state) {
  run = state.started;
  requests.length = 0;
  noRequests(state);
  showLife();
}

async function ask() {
  const answer = await fetch(`/_front-door/state?after=${last}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  const state = await answer.json();
  if (state.started !== run) {
    const restarted = run !== '';
    begin(state);
    if (restarted && last > 0) {
      last = 0;
      return ask();
    }
  }
  last = state.requests.at(-1)?.number ?? last;
  show(state);
  add(state.requests);
}

async function turn() {
  if (!document.hidden && !isPaused()) {
    try {
      await ask();
      byId('pulse').className = '';
      say(byId('pulse'), 'live');
    } catch {
      byId('pulse').className = 'gone';
      say(byId('pulse'), 'does not answer');
    }
  }
  setTimeout(turn, 1000);
}

pause.addEventListener('click', () => {
  const paused = !isPaused();
  pause.setAttribute('aria-pressed', String(paused));
  if (paused) say(byId('pulse'), 'paused');
});
byId('more').addEventListener('click', () => {
  all = !all;
  showRequests();
});
turn();
