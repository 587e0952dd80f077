/**
 * A program started by another over an IPC channel (`pohon start`) ends, gracefully, when that one is gone, even by
 * kill -9: otherwise it would stay behind and keep its port. Started by hand it is not touched.
 */
export function endWithParent(): void {
  if (!process.send) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening must not keep a program alive that has nothing else to do.
  process.channel?.unref();
}
