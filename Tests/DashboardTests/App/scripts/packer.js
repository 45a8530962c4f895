// Packs integers as the data files do: unsigned LEB128, base64.

export const pack = (numbers) => {
  const bytes = [];
  for (let number of numbers) {
    while (number >= 128) {
      bytes.push((number % 128) + 128);
      number = Math.floor(number / 128);
    }
    bytes.push(number);
  }
  return Buffer.from(bytes).toString('base64');
};
