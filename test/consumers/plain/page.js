(() => {
  const help = document.querySelector('signin-help');
  const log = (entry) => document.querySelector('#log').append(entry + '\n');
  help.addEventListener('signin-help-search', (event) => log('search ' + event.query));
  help.addEventListener('signin-help-toggle', (event) => log('toggle ' + event.topicId));
})();
document.querySelector('#single').onclick = () =>
  (document.querySelector('signin-help').single = true);
document.querySelector('#remove').onclick = () => document.querySelector('signin-help').remove();
