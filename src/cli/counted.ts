/** A number with its noun, and what else there is one form of for one and another for several: "1 line is", "2 lines are". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
