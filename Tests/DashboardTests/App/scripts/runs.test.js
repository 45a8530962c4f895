import test from "node:test";
test("script tests run", () => {});
