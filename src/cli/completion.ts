/** placeholder */
export const completionOf = (shell: string): string => shell;
