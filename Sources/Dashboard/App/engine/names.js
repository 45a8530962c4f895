// Values of one dimension, numbered across all files: each has its own order.

/** Gives each text a number, in the order in which they are first met. Texts are hostile: only a Map holds them, never an object's keys. */
export class Names {
  constructor() {
    this.texts = [];
    this.numbers = new Map();
  }

  id(text) {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.texts.length;
      this.texts.push(text);
      this.numbers.set(text, number);
    }
    return number;
  }
}
