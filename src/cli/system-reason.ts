/** What the codes of failed system calls mean to a person; others are told as they are. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you may not read or write here',
  EPERM: 'you may not read or write here',
  EROFS: 'nothing can be written here',
  ENOTDIR: 'a part of this path is a file and no folder',
  EISDIR: 'this is a folder and no file',
  ENOSPC: 'the disk is full',
  EBUSY: 'another program has this open', // Windows locks what a program reads
  EADDRINUSE: 'the port is taken; name another with --port',
};

/** A sentence about a file or port that cannot be used. */
export function systemReason(error: NodeJS.ErrnoException): string {
  const { code = '', message, syscall } = error;
  if (code === 'EACCES' && syscall === 'listen')
    return 'you may not open this port; name one above 1023 with --port.';
  if (syscall === 'uv_cwd') return 'the folder that you are in is gone. Change to another one.';
  const reason = REASONS[code] ?? message;
  return error.path === undefined ? `${reason}.` : `${error.path}: ${reason}.`;
}
