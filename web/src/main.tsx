import { render } from 'preact';
import { servicesOf, ServicesProvider } from './app/services.ts';
import { Shell } from './app/shell.tsx';
import { StartFailure } from './app/start-failure.tsx';
import { loadSettings } from './config/settings.ts';
import { returnPath } from './identity/return-path.ts';
import { CALLBACK } from './identity/session.ts';
import './styles/index.css';

async function start(root: HTMLElement): Promise<void> {
  const services = servicesOf(await loadSettings());
  if (location.pathname === CALLBACK && location.search !== '') {
    // The code leaves the address at once, whatever becomes of it.
    const place = services.session.completeSignIn(location.href);
    history.replaceState(null, '', CALLBACK);
    history.replaceState(null, '', await place);
  } else {
    await services.session.resume();
    history.replaceState(null, '', returnPath(location) + location.hash);
  }
  render(
    <ServicesProvider value={services}>
      <Shell />
    </ServicesProvider>,
    root,
  );
  void services.desk.peek()?.outbox.send();
}

const root = document.getElementById('app');
if (root !== null) {
  start(root).catch((fault: unknown) => render(<StartFailure fault={fault} />, root));
}
