export function breakingChanges(
  released: string,
  current: string,
  accepted: Readonly<Record<string, string>>,
): Promise<string[]>;
