/// What one dimension and its values are called in one language.
struct DimensionWords: Encodable, Hashable, Sendable {
    /// Heading of the panel.
    var title: String
    /// Head of the label column.
    var column: String
    /// One value and several, in the middle of a sentence.
    var one: String
    var many: String
    /// "each", in the gender of the values.
    var each: String
    /// Said instead of a table without rows.
    var none: String

    init(_ title: String, _ column: String, _ one: String, _ many: String, each: String, none: String) {
        self.title = title
        self.column = column
        self.one = one
        self.many = many
        self.each = each
        self.none = none
    }
}
