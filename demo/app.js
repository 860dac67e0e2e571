const help = document.querySelector('signin-help');
const dialog = document.getElementById('dialog');

/** Pages that the app's own search would find. */
const PAGES = [
  {
    title: 'Which account Deck uses',
    url: 'app.html',
    words: 'account portal deck authentication',
  },
  { title: 'New in the team? Ask for access', url: 'app.html', words: 'new access team password' },
];

help.searchProvider = (query) => {
  const words = query.toLowerCase().split(/\W+/);
  return PAGES.filter((page) => page.words.split(' ').some((word) => words.includes(word)));
};

document.getElementById('help-me').addEventListener('click', () => {
  dialog.showModal();
  // What stands on the screen is the question.
  void help.search(document.querySelector('.error').textContent);
});
