import { hydrateRoot } from 'react-dom/client';
import 'signin-help';
import { Page } from './page.jsx';

hydrateRoot(document.querySelector('#app'), <Page />);
