/** A number with its noun, and a verb where the forms have one: "1 line is", "2 lines are". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
