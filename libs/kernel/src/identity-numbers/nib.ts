/** Whether digits can be the number of a business (NIB): thirteen of them. No check digit is published. */
export const isNib = (digits: string): boolean => /^\d{13}$/.test(digits);
