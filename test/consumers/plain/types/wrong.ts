import { createEngine } from 'signin-help/engine';
import { renderToString } from 'signin-help/ssr';
import 'signin-help';

const help = document.createElement('signin-help');
help.headingLevel = 'two'; // wrong: a text
help.audience = 'nobody'; // wrong: no kind of user
help.addEventListener('signin-help-toggle', (event) => event.query); // wrong: another event's field
createEngine({}); // wrong: no pack
renderToString({ adminMail: 'it@example.com' }); // wrong: no such option
