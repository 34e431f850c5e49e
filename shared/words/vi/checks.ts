/** The checks of the plan: findings, rules, fixes, the proposed order. */
export const checks = {} as const;
