const help = document.querySelector('signin-help');
const log = document.getElementById('events');

const EVENTS = ['ready', 'toggle', 'search', 'miss', 'feedback', 'contact'];
for (const name of EVENTS) {
  help.addEventListener(`signin-help-${name}`, (event) => {
    const { topicId, open, cause, query, topicIds, confident, helpful, channel } = event;
    const fields = { topicId, open, cause, query, topicIds, confident, helpful, channel };
    log.prepend(`${event.type} ${JSON.stringify(fields)}\n`);
  });
}

document.getElementById('check').addEventListener('click', (event) => {
  event.target.textContent = navigator.onLine ? 'You are online.' : 'You are offline.';
});
