import { signinHelpContent } from 'signin-help/compiler';

export default { base: './', plugins: [signinHelpContent({ folder: 'content' })] };
