/** Stands in for speech-dispatcher: a screen reader speaks to it, and it writes down what is said. */
import { createServer, type Server, type Socket } from 'node:net';

/** Answers of the protocol SSIP (https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html). */
const OK = '200 OK\r\n';
const RECEIVING = '230 OK RECEIVING DATA\r\n';
const QUEUED = '225-1\r\n225 OK MESSAGE QUEUED\r\n';
const CLIENT = '245-1\r\n245 OK CLIENT ID SENT\r\n';

export interface SpeechServer {
  /** Each text in the order in which it was given to be spoken. */
  readonly said: readonly string[];
  close(): void;
}

/** Listens at a socket of the file system. */
export async function listenForSpeech(path: string): Promise<SpeechServer> {
  const said: string[] = [];
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}); // the screen reader was ended
    socket.on('close', () => open.delete(socket));
    serve(socket, said);
  });
  await new Promise<void>((done) => server.listen(path, done));
  return {
    said,
    close: () => {
      open.forEach((socket) => socket.destroy());
      server.close();
    },
  };
}

function serve(socket: Socket, said: string[]): void {
  let rest = '';
  /** The lines of a text that is being given, or undefined between two commands. */
  let text: string[] | undefined;
  socket.setEncoding('utf8').on('data', (data: string) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (text && line === '.') {
        said.push(plain(text.join(' ')));
        text = undefined;
        socket.write(QUEUED);
      } else if (text) {
        text.push(line);
      } else {
        if (line === 'SPEAK') text = [];
        socket.write(answer(line));
      }
    }
  });
}

function answer(command: string): string {
  if (command === 'SPEAK') return RECEIVING;
  if (/^(?:CHAR|KEY|SOUND_ICON) /.test(command)) return QUEUED;
  return command.startsWith('HISTORY GET CLIENT_ID') ? CLIENT : OK;
}

/** Texts come as SSML. */
function plain(ssml: string): string {
  return ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
